/** Broken copies of the small dataset, and the problems that validation reports. */

import { collectFacts, type Fault, type RawParts } from '../../src/dataset/facts.ts';
import { rules } from '../../src/dataset/load.ts';
import { locateFaults } from '../../src/dataset/problems.ts';
import type { PartName } from '../../src/dataset/vocabulary.ts';
import type { Problem } from '../../src/errors.ts';
import { smallParts } from './small.ts';

/** Fields to set in the record with this id; undefined removes a field. */
export interface Change {
  readonly part: PartName;
  readonly id?: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/** The content of the small dataset's files. */
export function smallRaw(): Map<PartName, unknown> {
  return new Map(Object.entries(smallParts()) as [PartName, unknown][]);
}

/** The small dataset with changed records; a change without an id, or with a new id, adds a record. */
export function changed(...changes: readonly Change[]): RawParts {
  const raw = smallRaw();
  for (const { part, id, set } of changes) {
    const content = raw.get(part);
    if (!Array.isArray(content)) Object.assign(content as object, set);
    else {
      const record = content.find((item: { id: string }) => item.id === id);
      if (record) Object.assign(record, set);
      else content.push(set);
    }
  }
  // Removes undefined fields, as if read from files.
  return new Map([...raw].map(([part, content]) => [part, JSON.parse(JSON.stringify(content))]));
}

/** The problems found by the schema, without positions. */
export function shapeProblems(raw: RawParts): readonly Partial<Problem>[] {
  return withoutPlaces(collectFacts(raw).faults, raw);
}

/** The problems found by each rule, with the rule's name. */
export function ruleProblems(raw: RawParts): readonly ({ rule: string } & Partial<Problem>)[] {
  return Object.entries(rules).flatMap(([rule, { check }]) => {
    const facts = collectFacts(raw);
    const known = facts.faults.length;
    check(facts);
    return withoutPlaces(facts.faults.slice(known), raw).map((problem) => ({ rule, ...problem }));
  });
}

function withoutPlaces(faults: readonly Fault[], raw: RawParts): readonly Partial<Problem>[] {
  return [...raw].flatMap(([part, value]) =>
    locateFaults(documentOf(part, value), faults).map(
      ({ line: _, column: __, ...problem }) => problem,
    ),
  );
}

/** The file of a part, without its text. */
export function documentOf(part: PartName, value: unknown) {
  return { file: `${part}.json`, part, bytes: Buffer.alloc(0), text: '', value };
}
