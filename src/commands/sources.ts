/** `balcer sources [id]`: the sources, and with an id every fact that rests on it. */
import { Argument } from '@commander-js/extra-typings';
import { sourceKinds } from '../dataset/vocabulary.ts';
import { resolveNamed } from '../find/names.ts';
import type { Fact } from '../find/records.ts';
import type { Column } from '../format/listing.ts';
import { type CitedSource, findSources, namedSources } from '../query/sources.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption } from './filters.ts';
import type { Context, Globals, Program } from './globals.ts';
import { printList } from './list.ts';
import { type ListOptions, withListOptions } from './list-options.ts';
import { offering } from './values.ts';
import { words } from './wording.ts';

/** Columns of the list of sources. */
export const sourceColumns: readonly Column<CitedSource>[] = [
  {
    key: 'facts',
    label: 'facts',
    value: ({ facts }) => facts.length,
    align: 'right',
  },
  { key: 'publisher', label: 'publisher', value: ({ source }) => source.publisher, flexible: true },
  {
    key: 'title',
    label: 'title or subject',
    value: ({ source }) => source.title ?? source.subject,
    flexible: true,
    tone: () => 'strong',
    link: ({ source }) => source.url,
  },
  {
    key: 'kind',
    label: 'kind',
    value: ({ source }) => source.kind,
    lines: ({ source }) => [words(source.kind)],
    rank: 1,
  },
  { key: 'id', label: 'id', value: ({ source }) => source.id, rank: 2, tone: () => 'dim' },
  extra('url', ({ source }) => source.url),
  extra('note', ({ source }) => source.note),
];

/** Columns of the facts that rest on one source. */
export const factColumns: readonly Column<Fact>[] = [
  { key: 'kind', label: 'kind', value: ({ kind }) => kind },
  {
    key: 'title',
    label: 'fact',
    value: ({ title }) => title,
    flexible: true,
    tone: () => 'strong',
  },
  { key: 'id', label: 'id', value: ({ id }) => id, rank: 1, tone: () => 'dim' },
  {
    key: 'confidence',
    label: 'confidence',
    value: ({ confidence }) => confidence,
    // A claim has a verdict instead; the subject is a record of many facts.
    lines: ({ confidence, verdict }) => [confidence ?? verdict ?? '-'],
    rank: 2,
  },
  {
    key: 'sourceCount',
    label: 'sources',
    value: ({ sources }) => sources.length,
    align: 'right',
    rank: 3,
  },
  extra('verdict', ({ verdict }) => verdict),
];

/** Registers the command. */
export function registerSources(program: Program, context: Context): void {
  const command = program
    .command('sources')
    .addArgument(
      offering(new Argument('[id]', 'a source, for the facts that rest on it'), namedSources),
    )
    .description(
      withExamples(
        'The sources, most cited first; with an id or a title, the facts that rest on one.',
        [
          ['balcer sources --kind official', 'sources of one kind'],
          ['balcer sources variety-2006', 'every fact that rests on one'],
          ['balcer sources --columns id,url', 'addresses'],
          ['balcer sources --json', 'every column, for scripts'],
        ],
      ),
    )
    .addOption(choiceOption('--kind <kinds>', 'what the source is', sourceKinds));
  withListOptions(command, sourceColumns).action(async (words, _, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    if (words !== undefined) {
      const cited = resolveNamed('source', words, namedSources(dataset), 'balcer sources');
      return printFacts(context, options, cited);
    }
    return printList(context, options, {
      title: 'Sources',
      noun: 'source',
      columns: sourceColumns,
      rows: findSources(dataset, { kinds: options.kind }),
      total: dataset.sources.size,
    });
  });
}

function printFacts(
  context: Context,
  options: ListOptions & Globals,
  { source, facts }: CitedSource,
): Promise<void> {
  const title = source.title ?? source.subject;
  return printList(context, options, {
    title: ['Facts that rest on', [source.publisher, title].filter(Boolean).join(', ')].join(' '),
    noun: 'fact',
    columns: factColumns,
    rows: facts,
    total: facts.length,
    footer: () => [source.url, ...(source.note ? [source.note] : [])],
  });
}
