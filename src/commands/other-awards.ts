/** The awards that are left out where --all is not given, in words. */
import type { Dataset } from '../dataset/dataset.ts';
import { type AwardFilter, countAwards } from '../query/awards.ts';

/** How many they are, and what shows them. */
export function othersText(count: number, how = '--all'): string {
  return `${count} more of colleagues, or of a series in other years: ${how}`;
}

/** The same of the awards in some years, for commands that have no --all: one line or none. */
export function othersLine(dataset: Dataset, years: AwardFilter['years']): string[] {
  const others = countAwards(dataset, { years, all: true }) - countAwards(dataset, { years });
  return others > 0 ? [othersText(others, 'balcer awards --all')] : [];
}
