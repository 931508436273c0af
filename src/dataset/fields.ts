/** The kinds of field that the schema is made of. zod/mini: the same engine as zod, a third of its weight. */
import * as z from 'zod/mini';
import { unsafeSet } from '../format/unsafe.ts';
import { isDate } from './dates.ts';
import type { Path } from './problems.ts';
import { confidences, type PartName } from './vocabulary.ts';

/** Characters of an id at most. */
const longestId = 200;

/** Characters of any other string at most: far more than a note needs, and soon searched. */
const longestText = 100_000;

/** What a wrong value is not, as messages say it. */
const expectations = {
  id: 'a valid id: use lowercase letters, digits and periods joined by single hyphens, like out-on-the-edge',
  episodeId: 'the id of an episode: work, period, season and number, like law-and-order.s07e09',
  length: `a valid id: use at most ${longestId} characters`,
  date: 'a date of the calendar as 1997, 1997-01 or 1997-01-08',
  url: 'an address that starts with http:// or https://',
  text: 'a clean string: remove spaces at its ends and control characters',
  textLength: `a string to print: use at most ${longestText} characters`,
} as const;

const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const episodeIdPattern =
  /^[a-z0-9]+(?:-[a-z0-9]+)*\.s(?:\d{2}|[1-9]\d{2,3})e(?:\d{2}|[1-9]\d{2,3})$/;

const unsafe = new RegExp(`[${unsafeSet}]`, 'u');

/**
 * The same for JSON Schema, which knows patterns only. The checks below do without them: a pattern that backtracks
 * runs out of memory on a string of some megabytes.
 */
export const patterns = {
  text: `^[^\\s${unsafeSet}](?:[^${unsafeSet}]*[^\\s${unsafeSet}])?$`,
  date: '^(?:\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\\d|2[0-8]))?)?|\\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)|\\d{4}-(?:0[13578]|1[02])-31|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$',
} as const;

/** Before the patterns, which take their time on millions of characters. */
const fitsText = z.refine<string>((value) => value.length <= longestText, {
  error: expectations.textLength,
  abort: true,
});

/** A string that is safe to print: one line, no control characters, no changes of the writing direction. */
export const text = z
  .string()
  .check(
    fitsText,
    z.refine((value) => value !== '' && value === value.trim() && !unsafe.test(value), {
      error: expectations.text,
    }),
  )
  .register(z.globalRegistry, { pattern: patterns.text, maxLength: longestText });

export const id = idLike(idPattern, expectations.id);

export const episodeId = idLike(episodeIdPattern, expectations.episodeId);

/** A date of partial precision: see `dates.ts`. */
export const date = z
  .string()
  .check(z.refine(isDate, { error: expectations.date }))
  .register(z.globalRegistry, { pattern: patterns.date });

export const url = z
  .string()
  .check(
    fitsText,
    z.regex(new RegExp(`^https?://[^\\s/${unsafeSet}][^\\s${unsafeSet}]*$`, 'u'), expectations.url),
  )
  .register(z.globalRegistry, { maxLength: longestText });

export const positive = z.int().check(z.gte(1));

export const year = z.int().check(z.gte(1000), z.lte(9999));

const targets = new WeakMap<z.core.$ZodType, readonly PartName[]>();

/** The id of a record in one of the parts. */
export function idOf(...parts: PartName[]) {
  return refersTo(idLike(idPattern, expectations.id), parts);
}

/** The id of an episode that has a record. */
export const recordedEpisode = refersTo(idLike(episodeIdPattern, expectations.episodeId), [
  'episodes',
]);

/** The parts that have the id in a field; nothing for fields that name no record. */
export function targetsOf(schema: z.core.$ZodType): readonly PartName[] | undefined {
  return targets.get(schema);
}

type Fields = Readonly<Record<string, readonly [schema: z.ZodMiniType, description: string]>>;

const descriptions = new WeakMap<z.core.$ZodType, Fields>();

/** An object of exactly these fields. Sentences are kept beside zod, which would copy a schema for each of them. */
export function record<const Given extends Fields>(fields: Given) {
  const entries = Object.entries(fields).map(([key, [schema]]) => [key, schema]);
  const shape = Object.fromEntries(entries) as { -readonly [Key in keyof Given]: Given[Key][0] };
  const schema = z.strictObject(shape);
  descriptions.set(schema, fields);
  return schema;
}

/** The sentence that explains a field of an object. */
export function descriptionOf(schema: z.core.$ZodType, key: string): string {
  return descriptions.get(schema)?.[key]?.[1] ?? '';
}

const citations = z.array(idOf('sources')).check(z.minLength(1));
const support = z.enum(confidences);

/** Every fact has sources: at least one. */
export const sources = [
  citations,
  'Ids of the sources (sources.json) that show the fact; at least one.',
] as const;

export const confidence = [
  support,
  'confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown.',
] as const;

export const note = [z.optional(text), 'What a reader has to know to judge the record.'] as const;

function refersTo<Schema extends z.core.$ZodType>(
  schema: Schema,
  parts: readonly PartName[],
): Schema {
  targets.set(schema, parts);
  return schema;
}

/** The length comes first: a pattern that repeats a group runs out of stack on millions of characters. */
function idLike(pattern: RegExp, error: string) {
  return z
    .string()
    .check(
      z.refine((value) => value.length <= longestId, { error: expectations.length, abort: true }),
      z.refine((value) => pattern.test(value), { error }),
    )
    .register(z.globalRegistry, { pattern: pattern.source, maxLength: longestId });
}

/** The object that a schema describes, through `optional` and lists; undefined for other kinds. */
export function objectOf(schema: z.core.$ZodType): z.core.$ZodObject | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.core.$ZodObject ? inner : undefined;
}

/** The fields of that object; none for other kinds. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  return objectOf(schema)?._zod.def.shape ?? {};
}

/** The schema of the field that a path leads to. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(
    (current, step) => (typeof step === 'number' || !current ? current : fieldsOf(current)[step]),
    schema,
  );
}

/** Whether a field may be absent. */
export function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.core.$ZodOptional;
}

/** Whether a field holds a list. */
export function isList(schema: z.core.$ZodType): boolean {
  return (
    (schema instanceof z.core.$ZodOptional ? schema._zod.def.innerType : schema) instanceof
    z.core.$ZodArray
  );
}

/** The words that a field allows, if it has a closed list of them. */
export function choicesOf(schema: z.core.$ZodType): readonly string[] {
  const inner = unwrap(schema);
  return inner instanceof z.core.$ZodEnum ? Object.values(inner._zod.def.entries).map(String) : [];
}

/** What is inside of `optional` and lists. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.core.$ZodOptional) return unwrap(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodArray) return unwrap(schema._zod.def.element);
  return schema;
}
