/** A sheet made safe: every text on one line and unable to steer a terminal. */
import type { Field, Sheet } from './sheet.ts';
import { sanitize } from './text.ts';

/** The same sheet with safe texts; keys of footnotes are never shown and stay. */
export function clean(sheet: Sheet): Sheet {
  const { aside, lead = [], sections, footnotes = new Map(), more = [], whenCut } = sheet;
  return {
    title: sanitize(sheet.title),
    ...(aside !== undefined && { aside: sanitize(aside) }),
    lead: lead.map(({ parts, refs }) => ({ parts: parts.map(sanitize), refs })),
    sections: sections.map((fields) => fields.map(cleanField)),
    footnotes: new Map(
      [...footnotes].map(([key, { text, kind, address }]) => [
        key,
        { text: sanitize(text), kind: sanitize(kind), address: sanitize(address) },
      ]),
    ),
    more: more.map(sanitize),
    ...(whenCut !== undefined && { whenCut: sanitize(whenCut) }),
  };
}

function cleanField({ label, lines }: Field): Field {
  return {
    label: sanitize(label),
    lines: lines.map(({ text, tag, ...rest }) => ({
      ...rest,
      text: sanitize(text),
      ...(tag !== undefined && { tag: sanitize(tag) }),
    })),
  };
}
