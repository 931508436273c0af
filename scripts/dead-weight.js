/**
 * What libraries load or do at their import and this program never needs, or seldom. Each entry has what a library
 * gets instead; docs/performance.md has what it costs.
 */

const standIns = [
  {
    // Its pattern of all emoji takes 17 ms to read, and nearly every text is measured without it: see text.ts.
    what: 'string-width',
    by: /[\\/]render[\\/]text\.ts$/,
    // Not by `require`, whose path the bundler would rewrite.
    instead: `import { createRequire } from 'node:module';
      let measure;
      const load = () => createRequire(__filename)('./string-width.cjs').default;
      export default (text) => (measure ??= load())(text);`,
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
    // chalk asks the machine for its colours; screen.ts decides, and says so.
    what: '#supports-color',
    by: /[\\/]chalk[\\/]/,
    instead: 'export default { stdout: false, stderr: false };',
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
    const place = standIns.findIndex((one) => one.what === what && one.by.test(importer));
    return place === -1 ? null : `${prefix}${place}`;
  },
  load(id) {
    return id.startsWith(prefix) ? standIns[Number(id.slice(prefix.length))].instead : null;
  },
};
