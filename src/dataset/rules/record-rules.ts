/** Rules about ids, names and references. */
import { placeOf } from '../dataset.ts';
import type { Facts, Path, Report, Rules } from '../facts.ts';
import { aboutParts, type PartName, partNames, partNouns } from '../vocabulary.ts';
import { showValue, withArticle } from '../words.ts';

export const recordRules: Rules = {
  'unique-ids': {
    sentence: 'No two records in a file have the same id, and the subject is not in people.json.',
    check({ eachId, subject }) {
      const owners = new Map<string, number>();
      eachId(partNames, (id, part, index, report) => {
        const owner = claim(owners, `${part} ${id}`, index);
        if (owner !== undefined)
          report(['id'], `record #${owner + 1} has the id ${showValue(id)} already`);
        if (part === 'people' && id === subject)
          report(['id'], 'this is the subject, in person; remove it');
      });
    },
  },
  'unambiguous-ids': {
    sentence:
      'No two works, episodes, awards, nominations, honors, life events or people have the same id, so that `about` means one record.',
    check({ eachId }) {
      const owners = new Map<string, PartName>();
      eachId(aboutParts, (id, part, _, report) => {
        const owner = claim(owners, id, part) ?? part;
        if (owner === part) return;
        const noun = withArticle(partNouns[owner]);
        report(['id'], `${showValue(id)} is already the id of ${noun}; choose another`);
      });
    },
  },
  'unique-identifiers': {
    sentence:
      'No two episodes have the same identifier in a database, and no two sources have the same address.',
    check({ each }) {
      const owners = new Map<string, string>();
      each('episodes', ({ id, ids = {} }, report) => {
        for (const [database, value] of Object.entries(ids)) {
          const owner = claim(owners, `${database} ${typeof value} ${value}`, id);
          if (!owner) continue;
          const identifier = `the identifier ${showValue(value)} of ${database}`;
          report(['ids', database], `${owner} already has ${identifier}`);
        }
      });
      each('sources', ({ id, url }, report) => {
        const owner = claim(owners, url, id);
        if (owner) report(['url'], `this is already the address of ${owner}`);
      });
    },
  },
  'unique-aliases': {
    sentence: "A work's short title and aliases are not its title or a name of another work.",
    check({ each, works }) {
      const owners = new Map([...works].map(([id, { title }]) => [title.toLowerCase(), id]));
      each('works', ({ id, shortTitle, aliases = [] }, report) => {
        const claimName = (name: string, path: Path) => {
          const owner = claim(owners, name.toLowerCase(), id);
          if (owner) report(path, `this is already a name of ${owner}`);
        };
        if (shortTitle !== undefined) claimName(shortTitle, ['shortTitle']);
        for (const [at, alias] of aliases.entries()) claimName(alias, ['aliases', at]);
      });
    },
  },
  'no-repeats': {
    sentence: 'No list repeats an item.',
    check({ each }) {
      for (const part of partNames) each(part, (record, report) => findRepeats(record, [], report));
    },
  },
  'references-resolve': {
    sentence:
      'Every id that a record refers to belongs to a record in the right file. Ids of people may also be the id of the subject.',
    check({ ids, references, reportOn }) {
      for (const { part, index, path, id, to } of references) {
        const missing = describeMissing(ids, id, to);
        if (missing) reportOn(part, index)(path, missing.message, missing.near);
      }
    },
  },
  'episodes-have-works': {
    sentence:
      'The id of an episode starts with the id of a work, even if gaps.json lists the episode as missing.',
    check: ({ eachEpisode, ids }) =>
      eachEpisode(({ id }, report) => {
        const missing = describeMissing(ids, placeOf(id).work, ['works']);
        if (missing) report(['id'], missing.message, missing.near);
      }),
  },
  'no-orphans': {
    sentence: 'Every source is cited, and every person and award is used in some record.',
    check({ each, ids, references, refused }) {
      // A file that could not be read may name anything.
      if (!partNames.every((part) => ids.has(part))) return;
      const named = new Set([...stringsIn(refused), ...references.map(({ id }) => id)]);
      for (const part of ['people', 'awards', 'sources'] as const) {
        const message = `no record names this ${partNouns[part]}; add it where it belongs or remove it`;
        each(part, ({ id }, report) => {
          if (!named.has(id)) report(['id'], message);
        });
      }
    },
  },
};

/** Returns the current owner of a key; if there is none, assigns it to `owner`. */
function claim<Owner>(owners: Map<string, Owner>, key: string, owner: Owner): Owner | undefined {
  const earlier = owners.get(key);
  if (earlier === undefined) owners.set(key, owner);
  return earlier;
}

/** Reports repeated items in all lists of a record. Objects are compared as JSON. */
function findRepeats(value: object, path: Path, report: Report): void {
  const seen = Array.isArray(value) && value.length > 1 ? new Set() : undefined;
  for (const key in value) {
    const item: object | string = value[key as keyof typeof value];
    const isObject = typeof item === 'object';
    if (!seen && !isObject) continue;
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    const content = seen && isObject ? JSON.stringify(item) : item;
    if (seen?.has(content)) report(inner, `${showValue(item)} is already in this list; remove it`);
    seen?.add(content);
    if (isObject) findRepeats(item, inner, report);
  }
}

/** The message for an id that is in none of the parts; undefined if one has it or could not be read. */
function describeMissing(ids: Facts['ids'], id: string, to: readonly PartName[]) {
  if (to.some((part) => ids.get(part)?.has(id) !== false)) return undefined;
  const nouns = to.map((part) => partNouns[part]).join(' or ');
  const place = to.length === 1 ? to[0] : 'the dataset';
  const among = () => to.flatMap((part) => [...(ids.get(part) ?? [])]);
  return { message: `no ${nouns} ${showValue(id)} in ${place}`, near: { word: id, among } };
}

/** All strings in values of any shape. Not recursive: an invalid record may be nested too deeply for that. */
function stringsIn(values: readonly unknown[]): readonly string[] {
  const strings: string[] = [];
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const item of Object.values(value)) open.push(item);
  }
  return strings;
}
