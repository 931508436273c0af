/** Fields that sheets of several kinds share. */

import { namesOf } from '../../commands/recipients.ts';
import { knownPhrase, roleWord, spanText, words } from '../../commands/wording.ts';
import type { Claim, Source } from '../../dataset/types.ts';
import { type Confidence, type EpisodeRole, episodeRoles } from '../../dataset/vocabulary.ts';
import { mergeSpans } from '../../find/years.ts';
import type { Field, Footnote, SheetLine } from '../../format/sheet.ts';
import type { Surroundings } from '../surroundings.ts';

/** A list of questions longer than this gives their topics alone. */
const manyGaps = 2;

const confidenceWords = {
  confirmed: 'confirmed: independent sources agree, or an official one has it',
  single: 'single: one source has it, or several that depend on one another',
  conflict: 'conflict: sources differ',
  unconfirmed: 'unconfirmed: stated, not shown',
} as const satisfies Record<Confidence, string>;

/** A field, or none where there is nothing to say. */
export function field(label: string, content: string | readonly SheetLine[] | undefined): Field[] {
  if (content === undefined || content.length === 0) return [];
  return [{ label, lines: typeof content === 'string' ? [{ text: content }] : content }];
}

/** A field of names; one that is known to be empty says so, and so does one that is known to be incomplete. */
export function namesField(
  label: string,
  people: readonly { readonly name: string }[] | undefined,
  incomplete?: boolean,
): Field[] {
  if (people === undefined) return [];
  return field(label, namesOf(people, incomplete) || 'nobody');
}

/** Sources as footnotes, by id. */
export function footnotesOf(sources: readonly Source[]): Map<string, Footnote> {
  return new Map(
    sources.map(({ id, publisher, title, subject, kind, url }) => {
      const text = [publisher, title ?? subject].filter(Boolean).join(', ');
      return [id, { text, kind: words(kind), address: url }];
    }),
  );
}

/** How well a fact is known; a note on sources that differ is named for what it is. */
export function evidenceFields(
  confidence: Confidence | undefined,
  note?: string | undefined,
): Field[] {
  const level = confidence && confidenceWords[confidence];
  if (confidence === 'conflict' && note !== undefined) return field('Sources differ', note);
  return [...field('Note', note), ...field('Confidence', level)];
}

/** Events, claims and gaps about a record. */
export function surroundingFields(
  around: Omit<Surroundings, 'life'> & Partial<Surroundings>,
): Field[] {
  const { life = [], claims, coverage } = around;
  return [
    ...field(
      'Life',
      life.map(({ date, event, place }) => ({
        tag: date ?? '?',
        text: place === undefined ? event : `${event.replace(/\.$/, '')} (${place}).`,
      })),
    ),
    ...field('Claims', claims.map(claimLine)),
    ...field('Missing', gapLines(coverage)),
  ];
}

/** A claim with its verdict. */
export function claimLine({ verdict, statement }: Claim): SheetLine {
  return { tag: verdict, text: statement };
}

function gapLines(coverage: Surroundings['coverage']): SheetLine[] {
  const brief = coverage.length > manyGaps;
  return coverage.map(({ topic, question, ...counts }) => {
    const head = [topic, knownPhrase(counts)].filter(Boolean).join(', ');
    if (head === '') return { text: question };
    return { text: brief ? head : `${head}: ${question}` };
  });
}

/** The gaps of a work, where the sheet gives only their topics. */
export function gapsCommand({ coverage }: Pick<Surroundings, 'coverage'>, work: string): string[] {
  return coverage.length > manyGaps ? [`balcer coverage --work ${work}`] : [];
}

/** How many episodes have each credit: `story 20, written 50`. */
export function creditCounts(countOf: (role: EpisodeRole) => number): string {
  return episodeRoles
    .map((role) => ({ role, count: countOf(role) }))
    .filter(({ count }) => count > 0)
    .map(
      ({ role, count }) => `${role === 'writer-unsplit' ? 'undivided' : roleWord(role)} ${count}`,
    )
    .join(', ');
}

/** Years in runs: `1992-1996, 1998`; nothing for none. */
export function runsText(numbers: readonly number[]): string {
  return mergeSpans(numbers.map((year) => ({ from: year, to: year })))
    .map(spanText)
    .join(', ');
}

/** `balcer show` of an id. */
export function showCommand(id: string): string {
  return `balcer show ${id}`;
}
