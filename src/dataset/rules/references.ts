/** Every id that a record names leads somewhere, and every source and person is named. */
import { placeOf } from '../dataset.ts';
import { type Facts, isComplete, type Mention, type Rule } from '../facts.ts';
import type { Fault } from '../problems.ts';
import { partNouns } from '../vocabulary.ts';
import { showValue } from '../words.ts';

/** The rules about references. */
export const referenceRules: readonly Rule[] = [
  {
    name: 'references-resolve',
    sentence:
      'Every id that a record names is the id of a record in the right file, or of the subject if it names people.',
    *check(facts) {
      for (const mention of facts.mentions)
        if (isMissing(facts, mention)) yield missing(facts, mention);
    },
  },
  {
    name: 'episodes-have-works',
    sentence:
      'The id of an episode begins with the id of its work, also if gaps.json lists it as missing.',
    *check(facts) {
      const to = ['works'] as const;
      for (const { index, record } of facts.entries.episodes) {
        const id = placeOf(record.id).work;
        const mention = { part: 'episodes', index, path: ['id'], id, to } as const;
        if (isMissing(facts, mention)) yield missing(facts, mention);
      }
      for (const { index, record } of facts.entries.gaps) {
        for (const [position, episode] of (record.missingEpisodes ?? []).entries()) {
          const path = ['missingEpisodes', position, 'id'];
          const mention = {
            part: 'gaps',
            index,
            path,
            id: placeOf(episode.id).work,
            to,
          } as const;
          if (isMissing(facts, mention)) yield missing(facts, mention);
        }
      }
    },
  },
  {
    name: 'no-orphans',
    sentence: 'Every source is cited, and every person and award is named by some record.',
    *check(facts) {
      if (!isComplete(facts)) return;
      const named = new Set(stringsIn(facts.refused));
      for (const { id } of facts.mentions) named.add(id);
      for (const part of ['people', 'awards', 'sources'] as const) {
        for (const { index, record } of facts.entries[part]) {
          if (named.has(record.id)) continue;
          const message = `no record names this ${partNouns[part]}; add it where it belongs or remove it`;
          yield { part, index, path: ['id'], message };
        }
      }
    },
  },
];

/** Whether no part has the id; a part that could not be read may have any. */
function isMissing({ ids }: Facts, { id, to }: Mention): boolean {
  return to.every((part) => ids.get(part)?.has(id) === false);
}

function missing({ ids }: Facts, { part, index, path, id, to }: Mention): Fault {
  const nouns = to.map((target) => partNouns[target]).join(' or ');
  const message = `no ${nouns} ${showValue(id)} in ${to.length === 1 ? to[0] : 'the dataset'}`;
  const among = () => to.flatMap((target) => [...(ids.get(target) ?? [])]);
  return { part, index, path, message, near: { word: id, among } };
}

/** Every string in values of any shape; without recursion, because a file may nest them without end. */
function stringsIn(values: readonly unknown[]): readonly string[] {
  const strings: string[] = [];
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) open.push(item);
    }
  }
  return strings;
}
