/** What a chart of lanes is made from. */
import type { Years } from './axis.ts';
import type { Category } from './strips.ts';

/** A year of a lane in a category, by its place in the list of categories. */
export interface Dot {
  readonly year: number;
  readonly category: number;
}

/** A work, say, with what fills its years and what is marked in them. */
export interface Lane {
  readonly label: string;
  readonly bars: readonly Dot[];
  readonly marks: readonly Dot[];
}

/** What to draw. Categories are given strongest first: of several in one cell that one shows. */
export interface LaneChart {
  readonly title: string;
  readonly count: string;
  /** The years of the axis; whatever is outside them is left out. */
  readonly years: Years;
  readonly lanes: readonly Lane[];
  /** Five at most. */
  readonly bars: readonly Category[];
  /** Two at most. */
  readonly marks: readonly Category[];
  /** Remarks below. */
  readonly footer: readonly string[];
}
