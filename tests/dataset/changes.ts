/** Broken copies of the small dataset, and what the checks say of them. */

import { collectFacts } from '../../src/dataset/facts.ts';
import { type Fault, locateFaults } from '../../src/dataset/problems.ts';
import type { RawParts } from '../../src/dataset/read.ts';
import { rules } from '../../src/dataset/rules.ts';
import { checkShapes } from '../../src/dataset/shapes.ts';
import type { PartName } from '../../src/dataset/vocabulary.ts';
import type { Problem } from '../../src/errors.ts';
import { smallParts } from './small.ts';

/** Fields to set in one record, given by its id; undefined takes a field away. */
export interface Change {
  readonly part: PartName;
  readonly id?: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/** The content of the files of the small dataset. */
export function smallRaw(): Map<PartName, unknown> {
  return new Map(Object.entries(smallParts()) as [PartName, unknown][]);
}

/** The small dataset with changed records; a change without an id, or with one that is new, adds one. */
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
  // As the files would give it: a field that is undefined is not there.
  return new Map([...raw].map(([part, content]) => [part, JSON.parse(JSON.stringify(content))]));
}

/** What the checks of single records say, without places. */
export function shapeProblems(raw: RawParts): readonly Partial<Problem>[] {
  return withoutPlaces(checkShapes(raw).faults, raw);
}

/** What each rule says, with its name. */
export function ruleProblems(raw: RawParts): readonly ({ rule: string } & Partial<Problem>)[] {
  const facts = collectFacts(raw, checkShapes(raw).entries);
  return rules.flatMap((rule) =>
    withoutPlaces([...rule.check(facts)], raw).map((problem) => ({ rule: rule.name, ...problem })),
  );
}

function withoutPlaces(faults: readonly Fault[], raw: RawParts): readonly Partial<Problem>[] {
  const files = [...raw].map(([part, value]) => ({ file: `${part}.json`, part, text: '', value }));
  return locateFaults(faults, files).map(({ line: _, column: __, ...problem }) => problem);
}
