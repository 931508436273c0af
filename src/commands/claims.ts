/** `balcer claims`: the biography, statement by statement. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Claim } from '../dataset/types.ts';
import { verdicts } from '../dataset/vocabulary.ts';
import type { Column } from '../format/listing.ts';
import { findClaims } from '../query/claims.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';

/** Columns of the list of claims. */
export const claimColumns: readonly Column<Claim>[] = [
  {
    key: 'verdict',
    label: 'verdict',
    value: ({ verdict }) => verdict,
    tone: ({ verdict }) => (verdict === 'contradicted' ? 'warn' : undefined),
  },
  {
    key: 'statement',
    label: 'statement',
    value: ({ statement }) => statement,
    flexible: true,
    tone: () => 'strong',
  },
  { key: 'finding', label: 'finding', value: ({ finding }) => finding, flexible: true },
  extra('id', ({ id }) => id),
  extra('about', ({ about }) => (about === undefined ? undefined : [about])),
  extra('sources', ({ sources }) => sources),
];

/** Registers the command. */
export function registerClaims(program: Program, context: Context): void {
  const command = program
    .command('claims')
    .description(
      withExamples(
        'The statements of the biography that this project began from, each with what the evidence says of it: contradicted, unclear or supported.',
        [
          ['balcer claims --verdict contradicted', 'what is wrong, and what is right'],
          ['balcer claims --sources', 'with the sources of each finding'],
          ['balcer claims --json', 'every column, for scripts'],
        ],
      ),
    )
    .addOption(choiceOption('--verdict <verdicts>', 'what the evidence says', verdicts));
  withListOptions(command, claimColumns).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    await printList(context, options, {
      title: `Claims of the biography: ${tally(dataset)}`,
      noun: 'claim',
      columns: claimColumns,
      rows: findClaims(dataset, { verdicts: options.verdict }),
      total: dataset.claims.length,
    });
  });
}

function tally(dataset: Dataset): string {
  return verdicts
    .map((verdict) => `${findClaims(dataset, { verdicts: [verdict] }).length} ${verdict}`)
    .join(', ');
}
