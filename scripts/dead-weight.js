/**
 * What libraries load or do at their import and this program never needs, or seldom. Each entry has what a library
 * gets instead.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { ShellCompDirective } from '@bomb.sh/tab';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const standIns = [
  {
    // Its pattern of all emoji takes 17 ms to read, and nearly every text is measured without it: see text.ts.
    what: 'string-width',
    by: /[\\/]render[\\/]text\.ts$/,
    // Not by `require`, whose path the bundler would rewrite.
    instead: `let measure;
      export default (text) => (measure ??= module.require('./string-width.cjs').default)(text);`,
  },
  {
    // cli-table3 measures what it is given: stand-ins of one cell each, see grid.ts.
    what: 'string-width',
    by: /[\\/]cli-table3[\\/]/,
    instead: 'module.exports = (text) => text.length;',
  },
  {
    // cli-table3 paints heads and borders with it; grid.ts turns both off.
    what: '@colors/colors/safe',
    by: /[\\/]cli-table3[\\/]/,
    instead: 'module.exports = {};',
  },
  {
    // In a pipe nothing is painted.
    what: 'chalk',
    by: /[\\/]src[\\/]/,
    instead: `export function Chalk(options) {
        return new (module.require('./chalk.cjs').Chalk)(options);
      }`,
  },
  {
    // chalk asks the machine for its colors; screen.ts decides, and says so.
    what: '#supports-color',
    by: /[\\/]chalk[\\/]/,
    instead: 'export default { stdout: false, stderr: false };',
  },
  {
    // The scripts of four shells, of which a run prints one, if any.
    what: /^\.\/powershell-\w+\.mjs$/,
    by: /[\\/]@bomb\.sh[\\/]tab[\\/]/,
    instead: ['i', 'n', 'r', 't']
      .map(
        (name) =>
          `export const ${name} = (...of) => module.require('./shell-scripts.cjs').${name}(...of);`,
      )
      .join('\n'),
  },
  {
    // The scripts want its constants alone.
    what: './index.mjs',
    by: /[\\/]@bomb\.sh[\\/]tab[\\/]dist[\\/]powershell-/,
    instead: `export const ShellCompDirective = ${JSON.stringify(ShellCompDirective)};`,
  },
  {
    // It loads Node's streams, for one question about the name of a shell, which Commander has answered before.
    what: 'node:assert',
    by: /[\\/]@bomb\.sh[\\/]tab[\\/]/,
    instead: 'export default (fine, message) => { if (!fine) throw new Error(message); };',
  },
  {
    // Their types differ, not what they do: the one would make the other's objects a second time.
    what: '@commander-js/extra-typings',
    by: /[\\/]src[\\/]/,
    instead: `export * from 'commander';`,
  },
  {
    // Most runs show no help.
    what: /^\.\/(?:lib\/)?help\.js$/,
    by: /[\\/]commander[\\/](?:lib[\\/]command|index)\.js$/,
    instead: `const load = () => require('./commander-help.cjs');
      exports.Help = function () { return new (load().Help)(); };
      exports.stripColor = (text) => load().stripColor(text);`,
  },
  {
    // The build has written what it would make, and to make it takes zod.
    what: '../dataset/json-schema.ts',
    by: /[\\/]src[\\/]/,
    instead: `import { readFileSync } from 'node:fs';
      import { join } from 'node:path';
      const file = join(import.meta.dirname, 'schema.json');
      export const schemaOfWhole = () => JSON.parse(readFileSync(file, 'utf8'));`,
  },
  {
    // The rest of it is for those who install the package.
    what: '../package.json',
    by: /[\\/]src[\\/]/,
    instead: `export default { version: ${JSON.stringify(version)} };`,
  },
  {
    // It is there without asking.
    what: 'node:process',
    by: /[\\/]commander[\\/]/,
    instead: 'module.exports = process;',
  },
  {
    // Commander starts executables that stand for subcommands; there are none.
    what: 'node:child_process',
    by: /[\\/]commander[\\/]/,
    instead: 'module.exports = {};',
  },
];

const prefix = '\0stand-in:';

/** The plugin of Rolldown that puts the stand-ins in their places. */
export const withoutDeadWeight = {
  name: 'without dead weight',
  resolveId(what, importer = '') {
    // What stands in a file by itself is asked for by its name there.
    if (importer.startsWith(prefix) && what.endsWith('.cjs')) return { id: what, external: true };
    const place = standIns.findIndex((one) => matches(one, what, importer));
    return place === -1 ? null : `${prefix}${place}/${parse(what).name}`;
  },
  load(id) {
    return id.startsWith(prefix) ? standIns[parseInt(id.slice(prefix.length), 10)].instead : null;
  },
};

function matches(one, what, importer) {
  return (one.what === what || one.what.test?.(what)) && one.by.test(importer);
}
