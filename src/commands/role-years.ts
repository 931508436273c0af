/** Roles with their years, for a work on which these differ. */

import { expandRole } from '../dataset/roles.ts';
import type { WorkRole } from '../dataset/vocabulary.ts';
import { mergeSpans } from '../find/years.ts';
import type { WorkCredit } from '../query/credits.ts';
import { spanText, words } from './wording.ts';

/**
 * The roles, weightiest first; roles of the same years share them, and years that are those of the whole part are left
 * out: `developer; showrunner, head writer 2001-2006`. A role of unknown years has a question mark.
 */
export function rolesText(credit: WorkCredit): string {
  const groups: { readonly years: string; readonly roles: WorkRole[] }[] = [];
  for (const role of credit.roles) {
    const years = yearsOf(role, credit);
    const last = groups.at(-1);
    if (last?.years === years) last.roles.push(role);
    else groups.push({ years, roles: [role] });
  }
  return groups
    .map(({ years, roles }) => [roles.map(words).join(', '), years].filter(Boolean).join(' '))
    .join('; ');
}

function yearsOf(role: WorkRole, { parts, spans }: WorkCredit): string {
  if (spans.length === 0) return '';
  const exact = expandRole(role);
  const own = mergeSpans(parts.filter(({ roles }) => roles.some((one) => exact.includes(one))));
  if (own.length === 0) return '?';
  const text = own.map(spanText).join(', ');
  return text === spans.map(spanText).join(', ') ? '' : text;
}
