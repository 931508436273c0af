/** The kinds of field that the schema is made of. zod/mini: the same engine as zod, a third of its weight. */
import * as z from 'zod/mini';
import { isDate } from './dates.ts';
import { confidences } from './vocabulary.ts';

/** Words that a message about a wrong field uses for what would be right. */
export const expectations = {
  id: 'lower-case letters, digits and points joined by single hyphens, like out-on-the-edge',
  episodeId: 'the id of a work, a point, season and number, like law-and-order.s07e09',
  date: 'a date of the calendar as 1997, 1997-01 or 1997-01-08',
  url: 'an address that starts with http:// or https://',
  text: 'a text without blanks at its ends and without control characters',
} as const;

const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const episodeIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.s\d{2,}e\d{2,}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** A text that is safe to print: one line, no control characters, no overrides of the writing direction. */
export const text = z.string().check(
  z.refine((value) => value !== '' && value === value.trim() && !unsafe.test(value), {
    error: expectations.text,
  }),
);

export const id = z.string().check(z.regex(idPattern, expectations.id));

export const episodeId = z.string().check(z.regex(episodeIdPattern, expectations.episodeId));

/** A date of partial precision: see `dates.ts`. */
export const date = z.string().check(z.refine(isDate, { error: expectations.date }));

export const url = z.string().check(z.regex(/^https?:\/\/[^\s/]+\S*$/, expectations.url));

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
      'confirmed: two independent sources or an official one; single: one source; conflict: sources differ, and the note says how; unconfirmed: stated, not shown.',
    ),
  );

export const note = z.optional(
  text.check(z.describe('What a reader has to know to judge the record.')),
);
