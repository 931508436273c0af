/** Runs of Node that say which files they have loaded. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A run to its end. */
export interface LoadingRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Names of the files that were loaded, by Node or by the program itself. */
  readonly loaded: readonly string[];
  /** Names of those that were not compiled, because what was kept of them was taken. */
  readonly kept: readonly string[];
}

/** Stands before everything else in a run: scripts are how the program loads its files. */
const hook = `
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    scripts.push({ file: options.filename, kept: this.cachedDataRejected === false });
  }
};
process.on('exit', () => {
  const files = Object.keys(require.cache).filter((file) => file !== __filename);
  const loaded = [...files.map((file) => ({ file, kept: false })), ...scripts];
  writeFileSync(__dirname + '/loaded.json', JSON.stringify(loaded));
});
`;

/** Runs a file with its words. */
export function runLoading(...words: string[]): LoadingRun {
  const folder = mkdtempSync(join(tmpdir(), 'balcer-loaded-'));
  try {
    const path = join(folder, 'hook.cjs');
    writeFileSync(path, hook);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', path, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    const files: readonly { file: string; kept: boolean }[] = JSON.parse(
      readFileSync(join(folder, 'loaded.json'), 'utf8'),
    );
    const names = (some: typeof files) => some.map(({ file }) => basename(file));
    return {
      status,
      stdout,
      stderr,
      loaded: names(files),
      kept: names(files.filter(({ kept }) => kept)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
