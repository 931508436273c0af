/** Who an award names, in words: a series award is not a personal one. */
import type { Award } from '../query/awards.ts';

/** Who is named besides the subject, or that the subject is not; nothing where it is the subject alone. */
export function namedText({ nomination, nominees = [], others = [] }: Award): string[] {
  if (nomination === undefined) return [];
  const { companies, subjectNamed, nomineesIncomplete } = nomination;
  if (subjectNamed) {
    const names = namesOf(others, nomineesIncomplete);
    return names === '' ? [] : [`with ${names}`];
  }
  if (companies) return [`to ${companies.join(', ')}`];
  if (nominees.length) return [`to ${namesOf(nominees, nomineesIncomplete)}`];
  return [subjectNamed === false ? '(not named)' : '(names not known)'];
}

/** Names in a row, with a word for those that the list is known to leave out. */
export function namesOf(
  people: readonly { readonly name: string }[],
  incomplete: boolean | undefined,
): string {
  const names = people.map(({ name }) => name).join(', ');
  return [...(names ? [names] : []), ...(incomplete ? ['others'] : [])].join(' and ');
}
