/** What an integrity rule is. */
import type { Facts } from '../facts.ts';
import type { Entry, Fault, Path } from '../fault.ts';
import type { PartName } from '../vocabulary.ts';

/** One statement that holds for every dataset, and the check that holds it. */
export interface Rule {
  readonly name: string;
  /** The statement as `data/README.md` gives it. */
  readonly sentence: string;
  /** The faults against it; linear in the number of records. */
  check(facts: Facts): Iterable<Fault>;
}

/** The fault of one field of a record. */
export function faultAt(
  part: PartName,
  entry: Pick<Entry<unknown>, 'index'>,
  path: Path,
  message: string,
): Fault {
  return { part, index: entry.index, path, message };
}

/** `; did you mean "x"?`, or nothing. */
export function askIfMeant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
