/** The published biography, statement by statement. */
import type { Claim } from '../dataset/types.ts';
import { verdicts } from '../dataset/vocabulary.ts';
import { choice, type Filters } from './filters.ts';
import { column, extra, type List } from './list.ts';

const filters = {
  verdict: choice('what the evidence says', verdicts, ({ verdict }) => verdict),
} satisfies Filters<Claim>;

export const claims: List<Claim, typeof filters> = {
  name: 'claims',
  noun: 'claim',
  description:
    'Statements in the biography that this project started from, each with what the evidence says: contradicted, unclear or supported. Under each verdict, they are in the order of the biography.',
  examples: [
    ['balcer claims contradicted', 'what is wrong, and what is right'],
    ['balcer claims --sources', 'with the sources of each finding'],
    ['balcer claims --json', 'every column, for scripts'],
  ],
  words: ['verdict'],
  filters,
  rows: (dataset) =>
    verdicts.flatMap((one) => dataset.claims.filter(({ verdict }) => verdict === one)),
  title: (_, { subject, sources }) => {
    const biography = subject.biography && sources.get(subject.biography);
    return biography ? `Claims of the biography by ${biography.publisher}` : 'Claims';
  },
  remark: ({ isInFull }) => !isInFull && 'In full: --columns verdict,statement,finding',
  columns: [
    column('verdict', 'What the evidence says about the statement.', ({ verdict }) => verdict, {
      tone: ({ verdict }) => (verdict === 'contradicted' ? 'warn' : undefined),
    }),
    column('statement', 'Statement in the biography.', ({ statement }) => statement, {
      flexible: true,
      tone: 'strong',
    }),
    column('finding', 'What the evidence shows.', ({ finding }) => finding, {
      flexible: true,
      cut: 24,
    }),
    extra('id', 'Id of the claim.', ({ id }) => id),
    extra('about', 'Ids of the records it is about.', ({ about }) => about && [about]),
    extra('sources', 'Ids of the sources.', ({ sources }) => sources),
  ],
  groups: {
    keyOf: ({ verdict }) => verdict,
    says: ['verdict'],
  },
};
