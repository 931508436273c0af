/** Moved to page.ts; here until every page imports it from there. */
export type { Field, Footnote, Lead, Page as Sheet, PageLine as SheetLine } from './page.ts';
