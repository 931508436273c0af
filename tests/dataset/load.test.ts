import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset, validateDataset } from '../../src/dataset/load.ts';
import { DatasetError } from '../../src/errors.ts';
import { changed, smallRaw } from './changes.ts';
import { copyData, dataFolder, replaceIn, textAt, writeParts } from './folders.ts';

async function refusalOf(folder: string): Promise<DatasetError> {
  const error: unknown = await loadDataset(folder).catch((reason: unknown) => reason);
  if (error instanceof DatasetError) return error;
  throw new Error(`not refused with a DatasetError: ${error}`);
}

test('the bundled facts load without a problem', async () => {
  const { problems, counts } = await validateDataset(dataFolder);
  expect(problems).toEqual([]);
  const dataset = await loadDataset(dataFolder);
  expect(dataset.episodes.size).toBe(counts.episodes);
  expect(dataset.works.size).toBe(counts.works);
});

test('a dataset is loaded and indexed', async () => {
  const dataset = await loadDataset(writeParts(smallRaw()));
  expect(dataset.subject.name).toBe('Ada Quill');
  expect(dataset.episodesByWork.get('harbor-lights')?.map(({ title }) => title)).toEqual([
    'Landfall',
    'Night Ferry',
    'Überfahrt',
    'Low Tide',
  ]);
  expect(dataset.episodes.get('harbor-lights.s02e03')).toMatchObject({
    work: 'harbor-lights',
    season: 2,
    number: 3,
  });
});

/** Faults in the bundled facts: file, string, replacement, expected position and message. */
const faults = [
  ['person.json', '"1954-02-09"', '"1954-02-31"', '"1954-02-31",', 'born.date'],
  [
    'people.json',
    '"name": "Adam Davidson"',
    '"nam": "Adam Davidson"',
    '"nam": "Adam Davidson"',
    'nam',
  ],
  ['people.json', '"name": "Alex Chapple"', '"name": 5', '5', 'name'],
  ['works.json', '"kind": "documentary"', '"kind": "documentry"', '"documentry",', 'kind'],
  ['works.json', '"end": "1990-04-30"', '"end": "1989-04-30"', '"1989-04-30",', 'end'],
  ['episodes.json', '["fred-berner"]', '["fred-bernet"]', '"fred-bernet"],', 'directedBy[0]'],
  ['nominations.json', '"honoredYear": 1998', '"honoredYear": 2998', '2998,', 'honoredYear'],
  ['life.json', '"place": "Israel"', '"place": null', 'null,', 'place'],
  ['gaps.json', '"total": 14', '"total": 0', '1,', 'known'],
  [
    'sources.json',
    '"url": "http://www.abajournal.com',
    '"url": "www.abajournal.com',
    '"www.abajournal.com',
    'url',
  ],
] as const;

test('a copy with ten faults is rejected once, with ten problems and their positions', async () => {
  const folder = copyData();
  for (const [file, from, to] of faults) replaceIn(folder, file, from, to);
  const { problems, message } = await refusalOf(folder);
  const found = problems.map((problem) => [problem.file, problem.field, textAt(folder, problem)]);
  const missingName = ['people.json', 'name', '{'];
  const expected = faults.map(([file, , , text, field]) => [
    file,
    field,
    expect.stringContaining(text),
  ]);
  // The renamed field is now also missing, which is reported at the start of its record.
  expect(found).toEqual([expected[0], missingName, ...expected.slice(1)]);
  for (const [index, [, , , text]] of faults.entries()) {
    const problem = problems[index === 0 ? 0 : index + 1];
    expect(problem && textAt(folder, problem)?.startsWith(text)).toBe(true);
  }
  expect(message.split('\n')).toHaveLength(1 + problems.length + 1);
});

test('the message lists every problem with its position, in aligned columns', async () => {
  const folder = writeParts(
    changed(
      { part: 'works', id: 'harbor-lights', set: { kind: 'serie' } },
      { part: 'honors', id: 'lifetime-oar', set: { yearNote: undefined } },
      { part: 'sources', id: 'tide-guide', set: { kind: undefined } },
    ),
  );
  rmSync(join(folder, 'life.json'));
  const { message } = await refusalOf(folder);
  expect(message.split('\n')).toEqual([
    `The dataset in ${folder} is not valid: 4 problems.`,
    'works.json:26:13   harbor-lights  kind: "serie" is not a work kind: use series, miniseries, tv-movie, pilot, film, documentary, short, radio, book, exhibition',
    'honors.json:2:3    lifetime-oar   no date and no yearNote; say in yearNote why the year is unknown',
    'life.json                         file not found; it holds [] if there are no records',
    'sources.json:38:3  tide-guide     kind: missing; use official, trade, press, book, interview, encyclopedia, database, dataset, fan-site, fan-wiki',
    'balcer does not answer from an invalid dataset: fix the files and run the command again.',
  ]);
});

test('one problem is singular; hundreds are cut in the message but not in the data', async () => {
  const folder = writeParts(changed({ part: 'works', id: 'fyrtarn', set: { end: null } }));
  expect((await refusalOf(folder)).message).toContain('is not valid: 1 problem.\n');
  const many = Array.from({ length: 250 }, (_, index) => ({ id: `p${index}`, name: 1 }));
  const raw = smallRaw();
  const people = raw.get('people') as unknown[];
  const { message, problems } = await refusalOf(
    writeParts(raw.set('people', [...people, ...many])),
  );
  expect(problems).toHaveLength(250);
  expect(message.split('\n')).toHaveLength(103);
  expect(message).toContain('\n… and 150 more.\n');
});

test('control characters in ids and fields are replaced', async () => {
  const raw = changed({
    part: 'honors',
    id: 'lifetime-oar',
    set: { id: 'x\u001b[2J', 'y\u0007': 1 },
  });
  const { message } = await refusalOf(writeParts(raw));
  expect(message).toContain('"x\\u001b[2J"');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is that there are none
  expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('column numbers are right after accents and CRLF line breaks', async () => {
  const folder = writeParts(smallRaw());
  const path = join(folder, 'people.json');
  const text = readFileSync(path, 'utf8').replace('"Émile Côté", ', '"Émile Côté", "x": 1, ');
  writeFileSync(
    path,
    text.replaceAll('\n', '\r\n').replace('"name": "Émile Côté",', '"name": "Émile Côté", "x": 1,'),
  );
  const { problems } = await refusalOf(folder);
  expect(problems).toMatchObject([{ file: 'people.json', field: 'x', line: 4, column: 27 }]);
});

test('counts include rejected records', async () => {
  const folder = writeParts(changed({ part: 'works', id: 'fyrtarn', set: { end: null } }));
  const { counts, parts, problems } = await validateDataset(folder);
  expect(counts.works).toBe(3);
  expect(parts).toBeUndefined();
  expect(problems).toHaveLength(1);
});
