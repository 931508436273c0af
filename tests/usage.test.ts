import { expect, test } from 'vitest';
import { usageText } from '../src/usage.ts';

test.each([
  [
    "error: option '-y, --year <years>' argument 'a\nb' is invalid. A year is a year.",
    '--year "a\nb": A year is a year.',
  ],
  ["error: unknown option '-x'", 'No option called "-x"; --help lists those that there are.'],
  [
    "error: unknown option '--x'\n(Did you mean one of --a, --b?)",
    'No option called "--x". Did you mean one of --a, --b?',
  ],
  ['error: something that nobody foresaw', 'Something that nobody foresaw'],
])('%j', (message, sentence) => {
  expect(usageText(message)).toBe(sentence);
});
