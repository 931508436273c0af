/**
 * Writes `LICENSE.third-party.md`, the licenses of what is built into the package: `npm run licenses`.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from './differences.ts';
import { findShipped, type ShippedPackage } from './shipped.ts';

/** npm puts a file of such a name into every package. */
const path = 'LICENSE.third-party.md';

/** Licenses that ask for no more than their text and the names in it. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const head = `# Licenses of others

The package depends on nothing: what it uses is built in. Here are the licenses of all that is, written by
\`npm run licenses\` from the packages themselves.
`;

const shipped = await findShipped();
const foreign = shipped.filter(({ license }) => !allowed.includes(license));
for (const { name, license } of foreign) console.error(`${name} has the license ${license}.`);
const list = shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const text = [
  head,
  ['| package | version | license |', '| --- | --- | --- |', ...list, ''].join('\n'),
  ...[...byTerms(shipped)].map(
    ([terms, holders]) =>
      `## ${holders.map(({ name }) => name).join(', ')}\n\n${section(terms, holders)}\n`,
  ),
].join('\n');

if (!existsSync(path)) writeFileSync(path, '');
const code = settle([{ path, text }], 'npm run licenses', process.argv.includes('--check'));
process.exitCode = foreign.length > 0 ? 1 : code;

/** A package, and the lines of its license that say whose it is. */
interface Holder {
  readonly name: string;
  readonly notices: readonly string[];
}

/** Most licenses are the same text under another name, which is given once with all the names. */
function byTerms(packages: readonly ShippedPackage[]): Map<string, Holder[]> {
  const found = new Map<string, Holder[]>();
  for (const one of packages) {
    const { terms, notices } = parted(licenseOf(one));
    found.set(terms, [...(found.get(terms) ?? []), { name: one.name, notices }]);
  }
  return found;
}

/** The lines that say whose it is, and the rest without its heading, each paragraph one line. */
function parted(license: string): { readonly terms: string; readonly notices: readonly string[] } {
  const lines = license.split(/\r?\n/).map((line) => line.trim());
  const isNotice = (line: string) => /^copyright (?:\(c\)|©|\d{4})/i.test(line);
  const isHeading = (line: string) => /^\W*(?:the )?mit licen[cs]e\W*(?:\(mit\))?\W*$/i.test(line);
  const rest = lines.filter((line) => !isNotice(line) && !isHeading(line)).join('\n');
  const paragraphs = rest
    .trim()
    .split(/\n{2,}/)
    .map((one) => one.replaceAll('\n', ' '));
  return { terms: paragraphs.join('\n\n'), notices: lines.filter(isNotice) };
}

function licenseOf({ name, version, license, folder }: ShippedPackage): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  if (file === undefined) {
    return `${name} ${version} names the license ${license} in its package.json and has no file with its text.`;
  }
  return readFileSync(join(folder, file), 'utf8');
}

/** Indented, so that nothing in it is taken for Markdown. */
function section(terms: string, holders: readonly Holder[]): string {
  const notices = holders.flatMap(({ name, notices }) => notices.map((one) => `${name}: ${one}`));
  return [...notices, ...(notices.length ? [''] : []), ...terms.split('\n')]
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
