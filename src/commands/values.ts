/** What can be completed: the values that a flag or an argument takes from the dataset. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Named } from '../find/names.ts';

/** The values of a flag or an argument, by what the user types (`id`), explained by the first name. */
export type Values = (dataset: Dataset) => readonly Named[];

/** The types of Commander's flags leave no room for it. */
const offered = new WeakMap<object, Values>();

/** Notes where the values of a flag or an argument come from, for completion; returns it. */
export function offering<Taker extends object>(taker: Taker, values: Values): Taker {
  offered.set(taker, values);
  return taker;
}

/** Where the values come from; nothing where they are not of the dataset. */
export function valuesOf(taker: object): Values | undefined {
  return offered.get(taker);
}
