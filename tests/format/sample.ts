/** A small made-up listing with every kind of cell, and screens to show it on. */
import type { Listing, Screen } from '../../src/format/column.ts';

export interface Show {
  readonly years: string;
  readonly title: string;
  readonly roles?: readonly string[];
  readonly network?: string;
  readonly count?: number;
  readonly ended: boolean;
}

export const shows: readonly Show[] = [
  {
    years: '1990-2010',
    title: 'The Long Show: Criminal Intent',
    roles: ['creator', 'executive producer', 'writer'],
    network: 'NBC',
    count: 76,
    ended: true,
  },
  { years: '1990-2010', title: 'Été à Québec', roles: [], count: 0, ended: true },
  { years: '2013', title: '日本語 👩‍👩‍👧‍👦 🇨🇦', roles: ['writer'], network: 'TF1', ended: false },
];

export const listing: Omit<Listing<Show>, 'groups'> = {
  title: 'Shows, made up',
  count: '3 of 24',
  rows: shows,
  notes: ['One remark.'],
  columns: [
    { key: 'years', label: 'Years', value: (row) => row.years },
    {
      key: 'title',
      label: 'Title',
      value: (row) => row.title,
      flexible: true,
      tone: 'strong',
      link: (row) => (row.count === 76 ? 'https://example.org/é_(2),x' : undefined),
    },
    { key: 'roles', label: 'Roles', value: (row) => row.roles, flexible: true },
    { key: 'network', label: 'Network', value: (row) => row.network, rank: 1 },
    { key: 'episodes', label: 'Episodes', value: (row) => row.count, align: 'right' },
    { key: 'ended', label: 'Ended', value: (row) => row.ended, rank: 2 },
  ],
};

/** A pipe: nothing fitted, no color, no links. */
export const pipe: Screen = { color: false, links: false, ascii: false, header: true };

/** A terminal without color. */
export function terminal(width: number): Screen {
  return { ...pipe, width };
}
