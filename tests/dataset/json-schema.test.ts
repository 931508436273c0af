import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../src/dataset/facts.ts';
import { type JsonSchema, schemaOfWhole } from '../../src/dataset/json-schema.ts';
import { type PartName, partNames } from '../../src/dataset/vocabulary.ts';
import { runIn } from '../terminal.ts';
import { type Change, changed, smallRaw } from './changes.ts';
import { dataFolder } from './folders.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const whole = schemaOfWhole();
const checks = new Map<PartName, ValidateFunction>(
  partNames.map((part) => [part, ajv.compile(whole.properties[part])]),
);
const checkWhole = ajv.compile(whole);

function accepts(part: PartName, value: unknown): boolean {
  return checks.get(part)?.(value) === true;
}

describe('JSON Schema', () => {
  test.each(partNames)('accepts %s.json as it ships', (part) => {
    const value = JSON.parse(readFileSync(join(dataFolder, `${part}.json`), 'utf8'));
    expect(accepts(part, value)).toBe(true);
    expect(checks.get(part)?.errors ?? []).toEqual([]);
  });

  test('accepts the whole dataset in one file, and the example', () => {
    const example = JSON.parse(readFileSync('examples/fictional-writer.json', 'utf8'));
    expect([checkWhole(Object.fromEntries(smallRaw())), checkWhole(example)]).toEqual([true, true]);
    expect([checkWhole({}), checkWhole({ ...example, peple: [] }), checkWhole([])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('is what the command prints', async () => {
    const { $schema, properties } = whole;
    expect(JSON.parse((await runIn(['schema'])).stdout)).toEqual(whole);
    expect(JSON.parse((await runIn(['schema', 'Works'])).stdout)).toEqual({
      $schema,
      title: 'works.json',
      ...properties.works,
    });
  });

  test('matches what the build writes and the built program prints', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/balcer.js', 'schema'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual(whole);
    expect(JSON.parse(readFileSync('dist/schema.json', 'utf8'))).toEqual(whole);
  });

  test('describes every property', () => {
    const bare = propertiesOf(schemaOfWhole()).filter(({ schema }) => !schema.description);
    expect(bare.map(({ path }) => path)).toEqual([]);
    expect(propertiesOf(schemaOfWhole()).length).toBeGreaterThan(100);
  });
});

const work = (set: Change['set']): Change => ({ part: 'works', id: 'harbor-lights', set });
const episode = (set: Change['set']): Change => ({
  part: 'episodes',
  id: 'harbor-lights.s01e01',
  set,
});
const source = (set: Change['set']): Change => ({ part: 'sources', id: 'tide-guide', set });

const faults: readonly Change[] = [
  work({ kind: 'serie' }),
  work({ titel: 'X' }),
  work({ title: undefined }),
  work({ title: 5 }),
  work({ title: '' }),
  work({ title: ' Harbor' }),
  work({ title: 'Harbor\u00a0' }),
  work({ title: 'Harbor\u001b[31m' }),
  work({ title: 'Harbor\u202e' }),
  work({ title: 'Harbor\nLights' }),
  work({ title: 'Harbor\u2028Lights' }),
  work({ title: 'Harbor \ud800' }),
  work({ sources: [] }),
  work({ sources: 'tide-guide' }),
  work({ sources: ['Tide Guide'] }),
  work({ roles: ['writer'] }),
  work({ roles: [] }),
  work({ roles: [{ role: 'writer', salary: 5 }] }),
  work({ collaborators: [{ person: 'zoe-lind', role: 'boss' }] }),
  work({ seasonCount: 0 }),
  work({ seasonCount: 1.5 }),
  work({ seasonCount: '3' }),
  work({ end: null }),
  episode({ airDate: '2002-02-31' }),
  episode({ airDate: '2001-02-29' }),
  episode({ airDate: '2002-13' }),
  episode({ airDate: '2002-1-1' }),
  episode({ id: 'harbor-lights-1x01' }),
  episode({ confidence: 'sure' }),
  episode({ ids: { IMDb: 'tt1' } }),
  episode({ ids: { imdb: false } }),
  source({ url: 'ftp://tide.example' }),
  source({ url: 'https://a b' }),
  { part: 'nominations', id: 'golden-oar-2003-episode', set: { byName: 'yes' } },
  { part: 'nominations', id: 'golden-oar-2003-episode', set: { honoredYear: 20022 } },
  { part: 'person', set: { born: { sources: [] } } },
];

test.each(faults.map((fault) => [fault.part, fault.set, fault] as const))(
  'JSON Schema refuses %s with %j, like the checks',
  (part, _, fault) => {
    const raw = changed(fault);
    expect(collectFacts(raw).faults.length).toBeGreaterThan(0);
    expect(accepts(part, raw.get(part))).toBe(false);
  },
);

test('the date pattern knows the calendar', () => {
  const pattern = new RegExp(whole.properties.person.properties?.updated?.pattern ?? '', 'u');
  const isOfCalendar = (date: string) => {
    const day = `${date}${'-01-01'.slice(date.length - 4)}`;
    const time = new Date(day);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
  };
  const day = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.nat(32))
    .map((numbers) => numbers.map((one, at) => String(one).padStart(at === 0 ? 4 : 2, '0')));
  fc.assert(
    fc.property(day, fc.nat(2), (parts, last) => {
      const date = parts.slice(0, last + 1).join('-');
      expect(pattern.test(date)).toBe(isOfCalendar(date));
    }),
    { numRuns: 3000 },
  );
  const leaps = Array.from({ length: 10_000 }, (_, at) => `${String(at).padStart(4, '0')}-02-29`);
  expect(leaps.filter((date) => pattern.test(date) !== isOfCalendar(date))).toEqual([]);
});

interface Property {
  readonly path: string;
  readonly schema: JsonSchema;
}

function propertiesOf(schema: JsonSchema, path = ''): readonly Property[] {
  const { properties = {}, items } = schema as {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
  };
  const own = Object.entries(properties).flatMap(([key, inner]) => [
    { path: `${path}.${key}`, schema: inner },
    ...propertiesOf(inner, `${path}.${key}`),
  ]);
  return items ? [...own, ...propertiesOf(items, `${path}[]`)] : own;
}
