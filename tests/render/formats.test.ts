import { expect, test } from 'vitest';
import { formatNames, formats, isForMachines } from '../../src/format/formats.ts';
import { listing, pipe, whole } from './sample.ts';

test('every format renders', async () => {
  const starts = await Promise.all(
    formatNames.map(async (name) => {
      const render = await formats[name]();
      return [name, whole(render(listing, pipe)).slice(0, 9)];
    }),
  );
  expect(Object.fromEntries(starts)).toEqual({
    table: '  Shows, ',
    json: '[\n  {\n   ',
    ndjson: '{"years":',
    csv: 'years,tit',
    tsv: 'years\ttit',
    markdown: '**Shows, ',
  });
});

test('all but the table and Markdown are for machines', () => {
  expect(formatNames.filter(isForMachines)).toEqual(['json', 'ndjson', 'csv', 'tsv']);
});
