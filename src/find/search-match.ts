/** Why a record was found, and how much of its title the words are. */
import { fieldWeights, groupOf, isSpoken, type SearchField } from './search-fields.ts';
import { answers, toTerms } from './search-words.ts';
import type { FieldText, Searchable } from './searchable.ts';

/** A text that answers words of a search. */
export interface Match {
  readonly field: SearchField;
  readonly text: string;
  /** The words of the text that do, folded. */
  readonly terms: readonly string[];
}

interface Answer extends Match {
  /** Lower is better. */
  readonly rank: number;
}

/** What the words count more when they are the whole title, or the whole of a part of it. */
const whole = 3;
const wholePart = 2;

/** What sets off the parts of a title: `Law & Order: Criminal Intent`, `Refuge (Part II)`. */
const partEnds = /[:()]/;

/** The words that a text is found by: its own, a title's also run together, and the field's where one says it. */
export function termsOf([field, text]: FieldText): string[] {
  const terms = toTerms(text);
  const glued = field === 'title' && terms.length > 1 ? [terms.join('')] : [];
  return [...(isSpoken(field) ? toTerms(field) : []), ...terms, ...glued];
}

/** For each word the text that answers it best; a text that answers several comes once. */
export function explain({ texts }: Searchable, words: readonly string[]): Match[] {
  const matches: Match[] = [];
  for (const word of words) {
    const best = bestAnswer(texts, word);
    const known = matches.findIndex(
      ({ field, text }) => field === best?.field && text === best.text,
    );
    if (best === undefined) continue;
    const { field, text } = best;
    const terms = [...(matches[known]?.terms ?? []), ...best.terms];
    matches.splice(known < 0 ? matches.length : known, 1, { field, text, terms });
  }
  return matches;
}

/** The factor for words that are a whole title, misspelled or not. */
export function wholeness(title: string, words: readonly string[]): number {
  if (isWhole(title, words)) return whole;
  const parts = title.split(partEnds);
  return parts.length > 1 && parts.some((part) => isWhole(part, words)) ? wholePart : 1;
}

function bestAnswer(texts: readonly FieldText[], word: string): Answer | undefined {
  let best: Answer | undefined;
  for (const [field, text] of texts) {
    const weight = fieldWeights[groupOf(field)];
    for (const term of termsOf([field, text])) {
      const kind = answers(term, word);
      // The kind of answer decides; among answers of a kind, the weight of the field.
      const rank = kind === undefined ? Number.POSITIVE_INFINITY : kind - weight / 100;
      if (rank < (best?.rank ?? Number.POSITIVE_INFINITY))
        best = { field, text, terms: [term], rank };
    }
  }
  return best;
}

function isWhole(text: string, words: readonly string[]): boolean {
  const terms = toTerms(text);
  return (
    terms.length === words.length &&
    terms.every((term, index) => {
      const kind = answers(term, words[index] ?? '');
      return kind === 0 || kind === 2;
    })
  );
}
