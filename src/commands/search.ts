/** `balcer search`: ranked hits over everything. */
import { recordKinds } from '../find/kinds.ts';
import type { Findings } from '../find/search.ts';
import type { Column } from '../format/listing.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { dateOf, evidenceOf, type HitRow, hitRows, matchText } from './hits.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { needing } from './needs.ts';

/** As many of the best as fit a screen at a glance. */
const usualLimit = 10;

/** Columns of the hits. */
export const searchColumns: readonly Column<HitRow>[] = [
  { key: 'kind', label: 'kind', value: ({ hit }) => hit.kind, tone: () => 'dim' },
  {
    key: 'title',
    label: 'title',
    value: ({ hit }) => hit.title,
    flexible: true,
    tone: () => 'strong',
  },
  {
    key: 'detail',
    label: 'detail',
    value: ({ detail }) => detail,
    lines: ({ detail }) => [detail ?? '-'],
    flexible: true,
    rank: 1,
  },
  {
    key: 'match',
    label: 'match',
    value: matchTexts,
    lines: (row) => [matchTexts(row).join('; ')],
    flexible: true,
    rank: 2,
  },
  extra('rank', ({ hit }) => hit.rank),
  extra('id', ({ hit }) => hit.id),
  extra('score', ({ hit }) => Math.round(hit.score * 100) / 100),
  extra('date', ({ hit }) => dateOf(hit)),
  extra('confidence', ({ hit }) => evidenceOf(hit).confidence),
  extra('sources', ({ hit }) => evidenceOf(hit).sources),
];

/** Registers the command. */
export function registerSearch(program: Program, context: Context): void {
  const command = program
    .command('search')
    .argument('<words...>', 'what to look for, in any order')
    .exitOverride(needing('search needs words to look for, as in balcer search refuge.'))
    .description(
      withExamples(
        `Works, episodes, people, awards, life, claims, gaps and sources that have all of the words, best first, and why each was found. Accents, case, quotes, & and typos are forgiven, and the beginning of a word will do. It shows the best ${usualLimit} unless --limit or --sort asks otherwise.`,
        [
          ['balcer search criminl intent', 'misspelled'],
          ['balcer search edgar bad girl', 'an award by what it was for'],
          ['balcer search director shill', 'by a function and a name'],
          ['balcer search 7x09', 'an episode by its number'],
          ['balcer search --kind claim,source nypd blue', 'some kinds alone'],
        ],
      ),
    )
    .addOption(choiceOption('--kind <kinds>', 'what to look for', recordKinds));
  withListOptions(command, searchColumns).action(async (words, _, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    // The index and its library cost more than any other command would want to pay.
    const { search } = await import('../find/search.ts');
    const text = words.join(' ');
    const findings = search(dataset, text, options.kind);
    const limit = options.limit ?? (options.sort ? undefined : usualLimit);
    await printList(
      context,
      { ...options, limit },
      {
        title: `Search: ${text}`,
        noun: 'record',
        columns: searchColumns,
        rows: hitRows(dataset, findings.hits),
        total: findings.size,
      },
    );
    if (findings.matched < findings.words.length) {
      await context.io.stderr.write(remark(findings));
    }
  });
}

function matchTexts({ hit }: HitRow): string[] {
  return hit.matches.map((match) => matchText(match, hit.title));
}

/** What is to be said of a search that found no record with all of the words. */
function remark({ hits, words, matched, near }: Findings): string {
  const sentences = [
    hits.length ? `No record has all ${words.length} words; these have ${matched}.` : '',
    near.length ? `Near words: ${near.join(', ')}.` : '',
    hits.length === 0 && words.length > 1 ? 'Fewer words may find more.' : '',
  ];
  return `${sentences.filter(Boolean).join(' ')}\n`.trimStart();
}
