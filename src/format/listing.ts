/** Moved to column.ts; here until every list imports it from there. */
export * from './column.ts';
