/** What an integrity rule is. */
import type { Facts } from '../facts.ts';
import type { Fault, Path } from '../fault.ts';
import type { RecordOf } from '../types.ts';
import type { PartName } from '../vocabulary.ts';

/** One statement that is true of every dataset, and the check that holds it. */
export interface Rule {
  readonly name: string;
  /** The statement as `data/README.md` gives it. */
  readonly sentence: string;
  /** What breaks it; linear in the number of records. */
  check(facts: Facts): Iterable<Fault>;
}

/** What is wrong with a field of a record: its path and a message; false if nothing is. */
export type Finding = false | readonly [path: Path, message: string];

/** The faults that a question finds in each record of a part. */
export function* inEach<Part extends PartName>(
  { entries }: Facts,
  part: Part,
  find: (record: RecordOf<Part>) => Iterable<Finding>,
): Iterable<Fault> {
  for (const { index, record } of entries[part]) {
    for (const finding of find(record)) {
      if (finding) yield { part, index, path: finding[0], message: finding[1] };
    }
  }
}
