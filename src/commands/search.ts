/** `balcer search`: ranked hits over everything. */
import { recordKinds } from '../dataset/vocabulary.ts';
import type { Findings, Hit } from '../find/search.ts';
import type { Column } from '../format/listing.ts';
import { extra } from './columns.ts';
import { withExamples } from './examples.ts';
import { choiceOption } from './filters.ts';
import type { Context, Program } from './globals.ts';
import { dateOf, detailText, evidenceOf, matchText } from './hits.ts';
import { printList } from './list.ts';
import { withListOptions } from './list-options.ts';
import { needing } from './needs.ts';

/** As many of the best as fit a screen at a glance. */
const usualLimit = 10;

/** Columns of the hits. */
export const searchColumns: readonly Column<Hit>[] = [
  { key: 'kind', label: 'kind', value: ({ record }) => record.kind, tone: () => 'dim' },
  {
    key: 'title',
    label: 'title',
    value: ({ title }) => title,
    flexible: true,
    tone: () => 'strong',
  },
  {
    key: 'detail',
    label: 'detail',
    value: ({ record }) => detailText(record),
    lines: ({ record }) => [detailText(record) ?? '-'],
    flexible: true,
    rank: 1,
  },
  {
    key: 'match',
    label: 'match',
    value: matchTexts,
    lines: (hit) => [matchTexts(hit).join('; ')],
    flexible: true,
    rank: 2,
  },
  extra('rank', ({ rank }) => rank),
  extra('id', ({ id }) => id),
  extra('score', ({ score }) => Math.round(score * 100) / 100),
  extra('date', ({ record }) => dateOf(record)),
  extra('confidence', ({ record }) => evidenceOf(record).confidence),
  extra('sources', ({ record }) => evidenceOf(record).sources),
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
    const { createSearch } = await import('../find/search.ts');
    const text = words.join(' ');
    const search = createSearch(dataset);
    const findings = search.find(text, options.kind);
    const limit = options.limit ?? (options.sort ? undefined : usualLimit);
    await printList(
      context,
      { ...options, limit },
      {
        title: `Search: ${text}`,
        noun: 'record',
        columns: searchColumns,
        rows: findings.hits,
        total: search.size,
      },
    );
    if (findings.matched < findings.words.length) {
      await context.io.stderr.write(remark(findings, search.near(text)));
    }
  });
}

function matchTexts({ matches, title }: Hit): string[] {
  return matches.map((match) => matchText(match, title));
}

/** What is to be said of a search that found no record with all of the words. */
function remark({ hits, words, matched }: Findings, near: readonly string[]): string {
  const sentences = [
    hits.length ? `No record has all ${words.length} words; these have ${matched}.` : '',
    near.length ? `Near words: ${near.join(', ')}.` : '',
    hits.length === 0 && words.length > 1 ? 'Fewer words may find more.' : '',
  ];
  return `${sentences.filter(Boolean).join(' ')}\n`.trimStart();
}
