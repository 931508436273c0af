/**
 * Writes the table of faults in `docs/reliability.md` from a run of each: `npm run reliability`.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultCases } from '../tests/faults/cases.ts';
import { observe, rowOf } from '../tests/faults/observe.ts';
import { settle } from './differences.ts';

/** The page that has the table. */
export const reliabilityPage = 'docs/reliability.md';

const marker = /(<!-- begin faults -->\n)([\s\S]*?)(<!-- end -->)/;
const head = [
  '| situation | command | exit | standard output | standard error |',
  '| --- | --- | --- | --- | --- |',
];

/** The rows that the page has, by situation. */
export function rowsIn(page: string): ReadonlyMap<string, string> {
  const rows = marker.exec(page)?.[2]?.match(/^\| .*$/gm) ?? [];
  return new Map(rows.map((row) => [row.split(' | ')[0]?.replace('| ', '') ?? '', row]));
}

/** The page with the table made anew. */
export function fillFaults(page: string): string {
  const [first] = faultCases;
  const usual = first ? observe(first).stdout : '';
  const rows = faultCases.map((one) => rowOf(one, observe(one), usual));
  return page.replace(marker, (_, begin: string, __, end: string) =>
    [begin, ...head.map((line) => `${line}\n`), ...rows.map((row) => `${row}\n`), '\n', end].join(
      '',
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = fillFaults(readFileSync(reliabilityPage, 'utf8'));
  const check = process.argv.includes('--check');
  process.exitCode = settle([{ path: reliabilityPage, text }], 'npm run reliability', check);
}
