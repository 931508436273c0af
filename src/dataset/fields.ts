/** The kinds of field that the schema is made of. zod/mini: the same engine as zod, a third of its weight. */
import * as z from 'zod/mini';
import { isDate } from './dates.ts';
import { confidences } from './vocabulary.ts';

/** Characters of an id at most. */
const longestId = 200;

/** Words that a message about a wrong field uses for what would be right. */
export const expectations = {
  id: 'lower-case letters, digits and points joined by single hyphens, like out-on-the-edge',
  episodeId: 'the id of a work, a point, season and number, like law-and-order.s07e09',
  length: `an id: it has at most ${longestId} characters`,
  date: 'a date of the calendar as 1997, 1997-01 or 1997-01-08',
  url: 'an address that starts with http:// or https://',
  databases: 'made of names of databases, which are written in lower-case letters, like imdb',
  text: 'a text without blanks at its ends and without control characters',
} as const;

const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const episodeIdPattern =
  /^[a-z0-9]+(?:-[a-z0-9]+)*\.s(?:\d{2}|[1-9]\d{2,3})e(?:\d{2}|[1-9]\d{2,3})$/;

/** Control characters, line ends, overrides of the writing direction, halves of surrogate pairs. */
const unsafeSet =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff';
const unsafe = new RegExp(`[${unsafeSet}]`, 'u');

/**
 * The same for JSON Schema, which knows patterns only. The checks below are not made with it: a pattern that has to
 * go back runs out of memory on a text of some megabytes.
 */
export const patterns = {
  text: `^[^\\s${unsafeSet}](?:[^${unsafeSet}]*[^\\s${unsafeSet}])?$`,
  date: '^(?:\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\\d|2[0-8]))?)?|\\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)|\\d{4}-(?:0[13578]|1[02])-31|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$',
} as const;

/** A text that is safe to print: one line, no control characters, no overrides of the writing direction. */
export const text = z.string().check(
  z.refine((value) => value !== '' && value === value.trim() && !unsafe.test(value), {
    error: expectations.text,
  }),
  z.meta({ pattern: patterns.text }),
);

export const id = idOf(idPattern, expectations.id);

export const episodeId = idOf(episodeIdPattern, expectations.episodeId);

/** A date of partial precision: see `dates.ts`. */
export const date = z
  .string()
  .check(z.refine(isDate, { error: expectations.date }), z.meta({ pattern: patterns.date }));

export const url = z
  .string()
  .check(
    z.regex(new RegExp(`^https?://[^\\s/${unsafeSet}][^\\s${unsafeSet}]*$`, 'u'), expectations.url),
  );

/** Its length is looked at first: a pattern that repeats a group runs out of stack on millions of characters. */
function idOf(pattern: RegExp, error: string) {
  return z.string().check(
    z.refine((value) => value.length <= longestId, { error: expectations.length, abort: true }),
    z.refine((value) => pattern.test(value), { error }),
    z.meta({ pattern: pattern.source, maxLength: longestId }),
  );
}

export const positive = z.int().check(z.gte(1));

export const year = z.int().check(z.gte(1000), z.lte(9999));

export const ids = z.array(id);

/** The sources of a fact: at least one. */
export const sources = z
  .array(id)
  .check(
    z.minLength(1),
    z.describe('Ids of the sources (sources.json) that show the fact; at least one.'),
  );

export const confidence = z
  .enum(confidences)
  .check(
    z.describe(
      'confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown.',
    ),
  );

export const note = z.optional(
  text.check(z.describe('What a reader has to know to judge the record.')),
);
