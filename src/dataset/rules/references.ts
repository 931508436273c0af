/** Every id that a record names leads somewhere, and every source and person is named. */
import { placeOf } from '../dataset.ts';
import { type Facts, isComplete } from '../facts.ts';
import type { Fault } from '../fault.ts';
import { idsIn, type Reference, references } from '../mentions.ts';
import { showValue } from '../show.ts';
import { type PartName, partNouns } from '../vocabulary.ts';
import { askIfMeant, faultAt, type Rule } from './rule.ts';

const resolved: Rule = {
  name: 'references-resolve',
  sentence:
    'Every id that a record names is the id of a record of the right file, or of the subject where people are named.',
  *check(facts) {
    for (const reference of references) {
      const named = [...(facts.named.get(reference) ?? [])];
      const unresolved = named.filter((id) => isUnresolved(facts, id, reference.to));
      if (unresolved.length > 0) yield* unresolvedIn(facts, reference, unresolved);
    }
  },
};

const worksOfEpisodes: Rule = {
  name: 'episodes-have-works',
  sentence:
    'The id of an episode begins with the id of its work, also where coverage.json lists it.',
  *check(facts) {
    for (const { index, work } of facts.placed) {
      const message = describeUnresolved(facts, work, ['works']);
      if (message !== undefined) yield faultAt('episodes', { index }, ['id'], message);
    }
    for (const { index, record } of facts.entries.coverage) {
      for (const [position, { id }] of (record.missingEpisodes ?? []).entries()) {
        const message = describeUnresolved(facts, placeOf(id).work, ['works']);
        const path = ['missingEpisodes', position, 'id'];
        if (message !== undefined) yield faultAt('coverage', { index }, path, message);
      }
    }
  },
};

const noOrphans: Rule = {
  name: 'no-orphans',
  sentence: 'Every source is cited and every person is named by some record.',
  *check(facts) {
    if (!isComplete(facts)) return;
    const named = new Set(textsIn(facts.refused));
    for (const ids of facts.named.values()) for (const id of ids) named.add(id);
    for (const part of ['people', 'sources'] as const) {
      for (const { index, record } of facts.entries[part]) {
        if (named.has(record.id)) continue;
        const message = `no record names this ${partNouns[part]}; add it where it belongs or remove it`;
        yield faultAt(part, { index }, ['id'], message);
      }
    }
  },
};

/** The rules about references. */
export const referenceRules: readonly Rule[] = [resolved, worksOfEpisodes, noOrphans];

/** A fault for each place that names one of the unresolved ids. */
function* unresolvedIn(
  facts: Facts,
  { part, fields, to }: Reference,
  unresolved: readonly string[],
): Iterable<Fault> {
  const messages = new Map(unresolved.map((id) => [id, describeUnresolved(facts, id, to)]));
  for (const { index, record } of facts.entries[part]) {
    for (const { id, path } of fields.flatMap((field) => idsIn(record, field))) {
      const message = messages.get(id);
      if (message !== undefined) yield faultAt(part, { index }, path, message);
    }
  }
}

function isUnresolved(facts: Facts, id: string, to: readonly PartName[]): boolean {
  // A file that could not be read may have any id.
  return to.every((part) => facts.ids.get(part)?.has(id) === false);
}

function describeUnresolved(facts: Facts, id: string, to: readonly PartName[]): string | undefined {
  if (!isUnresolved(facts, id, to)) return undefined;
  const nouns = to.map((part) => partNouns[part]);
  const place = to.length === 1 ? to.join() : 'the dataset';
  const near = to
    .map((part) => facts.suggest(id, facts.ids.get(part) ?? new Set()))
    .find((found) => found !== undefined);
  return `no ${nouns.join(' or ')} ${showValue(id)} in ${place}${askIfMeant(near)}`;
}

/** Every text in values of any shape; without recursion, because a file may nest them endlessly. */
function textsIn(values: readonly unknown[]): readonly string[] {
  const texts: string[] = [];
  const open: unknown[] = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) open.push(item);
    }
  }
  return texts;
}
