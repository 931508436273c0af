/** Who an award names, in words: a series award is not a personal one. */
import type { Award } from '../query/awards.ts';

/** Who is named besides the subject, or that the subject is not; nothing where it is the subject alone. */
export function namedText({ nomination, nominees = [], others }: Award): string[] {
  if (nomination === undefined) return [];
  const { companies, subjectNamed } = nomination;
  if (subjectNamed) return others ? [`with ${namesOf(others)}`] : [];
  if (companies) return [`to ${companies.join(', ')}`];
  if (nominees.length) return [`to ${namesOf(nominees)}`];
  return [subjectNamed === false ? '(not named)' : '(names not known)'];
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ');
}
