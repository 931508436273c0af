/** The biography that the project began from, statement by statement. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Claim } from '../dataset/types.ts';
import { verdicts } from '../dataset/vocabulary.ts';
import { extra } from './columns.ts';
import { choice } from './filters.ts';
import { defineList, type ListColumn } from './list.ts';

const columns: readonly ListColumn<Claim>[] = [
  {
    key: 'verdict',
    label: 'verdict',
    about: 'What the evidence says of the statement.',
    value: ({ verdict }) => verdict,
    tone: ({ verdict }) => (verdict === 'contradicted' ? 'warn' : undefined),
  },
  {
    key: 'statement',
    label: 'statement',
    about: 'Statement of the biography.',
    value: ({ statement }) => statement,
    flexible: true,
    tone: 'strong',
  },
  {
    key: 'finding',
    label: 'finding',
    about: 'What the evidence shows.',
    value: ({ finding }) => finding,
    flexible: true,
    cut: 24,
  },
  extra('id', 'Id of the claim.', ({ id }) => id),
  extra('about', 'Ids of the records that the statement is about.', ({ about }) =>
    about === undefined ? undefined : [about],
  ),
  extra('sources', 'Ids of the sources.', ({ sources }) => sources),
];

export const claims = defineList({
  name: 'claims',
  noun: 'claim',
  description:
    'The statements of the biography that this project began from, each with what the evidence says of it: contradicted, unclear or supported.',
  examples: [
    ['balcer claims contradicted', 'what is wrong, and what is right'],
    ['balcer claims --sources', 'with the sources of each finding'],
    ['balcer claims --json', 'every column, for scripts'],
  ],
  words: ['verdict'],
  filters: {
    verdict: choice('what the evidence says', verdicts, ({ verdict }: Claim) => verdict),
  },
  rows: claimsOf,
  title: (_, { subject, sources }) => {
    const biography = subject.biography && sources.get(subject.biography);
    return biography ? `Claims of the biography by ${biography.publisher}` : 'Claims';
  },
  columns,
  groups: ({ rows }) => ({
    headingOf: ({ verdict }) => ({
      title: verdict,
      count: String(rows.filter((one) => one.verdict === verdict).length),
    }),
    says: ['verdict'],
  }),
});

/** By verdict, in the order of the vocabulary. */
function claimsOf(dataset: Dataset): Claim[] {
  return [...dataset.claims].sort(
    (a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict),
  );
}
