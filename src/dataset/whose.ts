/** Whose an award is: computed from who was named, and from who ran the series in the year it was for. */
import { overlaps, yearOf } from './dates.ts';
import type { Honor, Nomination, Work } from './types.ts';
import { episodicKinds, type Outcome, runningRoles } from './vocabulary.ts';

/** The outcomes of contests, and the word for a recognition without one. */
export type Result = Outcome | 'honor';

/**
 * Whose a recognition is: the subject is a `named` nominee; it is of a `work` of the subject's, or of
 * a `series` while the subject ran it; or `other`: a colleague's, or of a series at another time.
 */
export type Standing = 'named' | 'work' | 'series' | 'other';

/** Whose an honor is: one that is given for a work is given to its makers. */
export function honorStanding({ work }: Honor): Standing {
  return work === undefined ? 'named' : 'work';
}

/** Whose a nomination for the work is. */
export function standingOf(nomination: Nomination, work: Work | undefined): Standing {
  if (nomination.subjectNamed === true) return 'named';
  if (work === undefined) return 'other';
  if (!episodicKinds.includes(work.kind)) {
    return nomination.subjectNamed === false ? 'other' : 'work';
  }
  const single = nomination.episode !== undefined || nomination.episodeTitle !== undefined;
  return !single && ranIt(nomination, work) ? 'series' : 'other';
}

/**
 * Whether the subject ran the series in the year the award was for, to the precision that is known. A ceremony honors
 * what came before it: who began in its very year did not run that.
 */
function ranIt({ honoredYear, date }: Nomination, work: Work): boolean {
  const ceremony = date === undefined ? undefined : yearOf(date);
  const year = honoredYear ?? ceremony;
  if (year === undefined) return false;
  return work.roles.some(
    ({ role, from, to = from }) =>
      runningRoles.includes(role) &&
      from !== undefined &&
      to !== undefined &&
      (ceremony === undefined || yearOf(from) < ceremony) &&
      overlaps({ from: yearOf(from), to: yearOf(to) }, { from: year, to: year }),
  );
}
