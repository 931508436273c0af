/** Columns of `balcer stats`, and what the groups are called. */

import type { Column } from '../format/listing.ts';
import type { Group, Side } from '../query/sides.ts';
import type { GroupCount } from '../query/stats.ts';
import { extra } from './columns.ts';
import { roleWord } from './wording.ts';

/** What a side is called, and how so many of its groups relate to what is counted. */
export const sideWords = {
  year: { preposition: 'in', noun: 'year' },
  decade: { preposition: 'in', noun: 'decade' },
  work: { preposition: 'in', noun: 'work' },
  season: { preposition: 'in', noun: 'season' },
  role: { preposition: 'in', noun: 'role' },
  person: { preposition: 'with', noun: 'co-writer' },
  director: { preposition: 'with', noun: 'director' },
  organization: { preposition: 'from', noun: 'organization' },
  outcome: { preposition: 'with', noun: 'outcome' },
} as const satisfies Record<Side, { preposition: string; noun: string }>;

/** Columns of the counts by one side. */
export function statsColumns(side: Side): readonly Column<GroupCount>[] {
  return [
    {
      key: 'group',
      label: sideWords[side].noun,
      value: ({ group }) => group && groupValue(group),
      lines: ({ group }) => [group ? groupText(group) : 'unknown'],
      flexible: true,
    },
    {
      key: 'count',
      label: 'count',
      value: ({ count }) => count,
      lines: ({ count, mayHaveMore }) => [mayHaveMore ? `${count}+` : String(count)],
      align: 'right',
      bar: true,
    },
    {
      ...extra<GroupCount>('share', ({ share }) => share),
      lines: ({ share }) => [shareText(share)],
      align: 'right',
    },
    extra('episodesIncomplete', ({ mayHaveMore }) => mayHaveMore || undefined),
  ];
}

function groupValue(group: Group): string | number {
  switch (group.of) {
    case 'work':
      return group.work.title;
    case 'season':
      return `${group.work.title} ${group.season}`;
    case 'person':
      return group.person.name;
    default:
      return group.id;
  }
}

function groupText(group: Group): string {
  if (group.of === 'decade') return `${group.id}s`;
  return group.of === 'role' ? roleWord(group.id) : String(groupValue(group));
}

function shareText(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  return `${Math.round(share * 100)}%`;
}
