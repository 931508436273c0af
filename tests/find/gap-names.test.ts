import { expect, test } from 'vitest';
import { gapName } from '../../src/find/records.ts';

test.each([
  [['Jo'], 'directors', 'Jo, directors'],
  [['Jo'], "John's part", "Jo, John's part"],
  [['Jo'], 'J', 'Jo, J'],
  [['Jo'], 'Jo', 'Jo'],
  [['Jo'], 'Kay; Jo', 'Kay; Jo'],
  [['Jo', 'Kay'], 'Kay', 'Jo; Kay'],
  [['Jo', 'Kay', 'Lea'], 'cast', 'Jo and 2 more, cast'],
  [['He left.'], undefined, 'He left'],
  [[], 'cast', 'cast'],
])('a gap about %j, %j', (about, topic, names) => {
  const gap = { id: 'gap', question: 'Who?', ...(topic === undefined ? {} : { topic }) };
  expect(gapName({ gap, about })).toEqual(names);
});
