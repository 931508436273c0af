/**
 * Writes `LICENSE.third-party.md`, the licences of what is built into the package: `npm run licences`.
 * With `--check` nothing is written: the first difference is shown, and the exit code is 1.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from './differences.ts';
import { findShipped, type ShippedPackage } from './shipped.ts';

/** npm puts a file of such a name into every package. */
const path = 'LICENSE.third-party.md';

/** Licences that ask for no more than their text and the names in it. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const head = `# Licences of others

The package depends on nothing: what it uses is built in. Here are the licences of all that is, written by
\`npm run licences\` from the packages themselves.
`;

const shipped = findShipped();
const foreign = shipped.filter(({ license }) => !allowed.includes(license));
for (const { name, license } of foreign) console.error(`${name} has the licence ${license}.`);
const list = shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const text = [
  head,
  ['| package | version | licence |', '| --- | --- | --- |', ...list, ''].join('\n'),
  ...shipped.map((one) => `## ${one.name} ${one.version}\n\n${quoted(licenceOf(one))}\n`),
].join('\n');

if (!existsSync(path)) writeFileSync(path, '');
const code = settle([{ path, text }], 'npm run licences', process.argv.includes('--check'));
process.exitCode = foreign.length > 0 ? 1 : code;

function licenceOf({ name, version, license, folder }: ShippedPackage): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  if (file === undefined) {
    return `${name} ${version} names the licence ${license} in its package.json and has no file with its text.`;
  }
  return readFileSync(join(folder, file), 'utf8');
}

/** As it stands, indented so that nothing in it is taken for Markdown. */
function quoted(licence: string): string {
  return licence
    .replaceAll('\r\n', '\n')
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `    ${line.trimEnd()}`))
    .join('\n');
}
