/** Linked data, read by a real processor and held against the vocabulary of schema.org. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { runIn } from '../terminal.ts';

const schemaOrg = 'https://schema.org/';

/** Properties of each class of schema.org, inherited ones too, read from the types that are made from it. */
const classes = readClasses();

/** Properties that are not schema.org's, all of them in the context. */
const foreign = [
  'http://www.wikidata.org/prop/direct/P1027',
  'http://www.wikidata.org/prop/direct/P1411',
  'urn:balcer:term:confidence',
  'urn:balcer:term:honored-year',
  'urn:balcer:term:note',
];

/** Without a network; `safe` refuses whatever a processor would drop. */
const processing = {
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`asked the network for ${url}`);
  },
  safe: true,
};

const commands: readonly (readonly string[])[] = [
  ['bio'],
  ['credits'],
  ['credits', '--data', 'examples/fictional-writer.json'],
  ['episodes'],
  ['awards', '--all'],
  ['show', 'law & order: la'],
  ['show', 'bad girl'],
  ['show', 'dick wolf'],
  ['show', 'emmy'],
  ['show', 'edgar 2005'],
  ['show', 'rene balcer'],
  ['show', 'claim:steve-tisch'],
  ['show', 'life:concordia-studies'],
];

describe('linked data', () => {
  test.each(commands.map((words) => [words.join(' '), words] as const))(
    "%s: no term is lost in a processor, and all are schema.org's",
    async (_, words) => {
      const { code, stdout, stderr } = await runIn([...words, '--format', 'jsonld']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const document = JSON.parse(stdout);
      const expanded = await jsonld.expand(document, processing);
      expect(countTerms(expanded)).toBe(countTerms(document['@graph']));
      expect(expanded.flatMap((node) => problemsOf(node))).toEqual([]);
    },
  );

  test('every record has its own id', async () => {
    const { stdout } = await runIn(['episodes', '--format', 'jsonld']);
    const ids: string[] = JSON.parse(stdout)['@graph'].map(
      (node: { '@id': string }) => node['@id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^urn:balcer:[a-z-]+:[a-z0-9.-]+$/.test(id))).toBe(true);
  });

  test('what is unknown is absent, and dates are as precise as they are known', async () => {
    const { stdout } = await runIn(['credits', '--kind', 'unproduced,radio', '--format', 'jsonld']);
    const nodes: Record<string, unknown>[] = JSON.parse(stdout)['@graph'];
    expect(stdout).not.toMatch(/null|\[\]/);
    expect(nodes.map(({ name, datePublished }) => [name, datePublished])).toEqual([
      ['Midnight Moon at the Greasy Spoon', '1988'],
      ['WonderWorld', undefined],
      ['Falling', undefined],
    ]);
  });

  test('filters, order and limits hold', async () => {
    const { stdout } = await runIn(
      'episodes --year 1997 --sort -title --limit 2 --format jsonld'.split(' '),
    );
    const names = JSON.parse(stdout)['@graph'].map((node: { name: string }) => node.name);
    const plain = await runIn('episodes --year 1997 --sort -title --limit 2 --json'.split(' '));
    expect(names).toEqual(JSON.parse(plain.stdout).map((row: { title: string }) => row.title));
  });

  test('nothing found is an empty graph', async () => {
    const { code, stdout, stderr } = await runIn('awards --year 1985 --format jsonld'.split(' '));
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Awards and nominations, ceremonies of 1985: none of 23 awards.\n',
    });
    expect(JSON.parse(stdout)['@graph']).toEqual([]);
  });

  test.each([
    [['credits', '--columns', 'title', '--format', 'jsonld'], '--columns'],
    [['people', '--format', 'jsonld'], 'table, json, ndjson, csv, tsv, markdown'],
  ])('%j is wrong usage', async (words, said) => {
    const { code, stderr } = await runIn(words);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

/** How many values all properties have together. */
function countTerms(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countTerms(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const own = key.startsWith('@') ? 0 : Array.isArray(inner) ? inner.length : 1;
    return sum + own + (key.startsWith('@') ? 0 : countTerms(inner));
  }, 0);
}

/** Classes that schema.org does not have, and properties that its classes do not. */
function problemsOf(node: object, reachedBy = ''): string[] {
  const { '@type': types = [], ...properties } = node as Record<string, unknown> & {
    '@type'?: string[];
  };
  const names = types.map((type) => type.replace(schemaOrg, ''));
  const known = new Set(names.flatMap((name) => classes.get(name) ?? [`no class ${name}`]));
  return Object.entries(properties).flatMap(([key, values]) => {
    if (key.startsWith('@')) return [];
    const term = key.replace(schemaOrg, '');
    // A role repeats the property that leads to it.
    const isRepeated = names[0] === 'Role' && key === reachedBy;
    const isKnown = foreign.includes(key) || known.has(term) || isRepeated;
    const inner = (values as object[]).flatMap((value) =>
      '@value' in value ? [] : problemsOf(value, key),
    );
    return [...(isKnown ? [] : [`${names.join()} has no ${key}`]), ...inner];
  });
}

function readClasses(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(
    createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'),
    'utf8',
  );
  const found = new Map<string, { readonly parents: string[]; readonly own: string[] }>();
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /interface (\w+)Base extends ([^{]+) \{\n([\s\S]*?)\n\}/g,
  )) {
    const own = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property);
    found.set(name, {
      parents: [...parents.matchAll(/(\w+)Base/g)].map(([, one = '']) => one),
      own,
    });
  }
  const all = (name: string): string[] => {
    const { parents, own } = found.get(name) ?? { parents: [], own: [] };
    return [...own, ...parents.flatMap(all)];
  };
  const thing = /interface ThingBase [^{]*\{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
  const ofThings = [...thing.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property);
  const leaves = [...text.matchAll(/"@type": "(\w+)"/g)].map(([, name = '']) => name);
  return new Map(
    leaves.map((name) => {
      // A class without properties of its own extends its parent by a mere alias.
      const alias = new RegExp(`interface ${name}Leaf extends (\\w+)Base`).exec(text)?.[1] ?? name;
      return [name, [...ofThings, ...all(alias)]];
    }),
  );
}
