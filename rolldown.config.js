import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const code = {
  platform: 'node',
  transform: { target: 'node20' },
  // The main file of jsonc-parser is UMD, whose `require` a bundler cannot follow.
  resolve: { mainFields: ['module', 'main'] },
};

/** Writes the licenses of the bundled packages. */
const licenses = {
  name: 'licenses',
  generateBundle(_, files) {
    const ids = Object.values(files).flatMap(({ moduleIds = [] }) => moduleIds);
    const folders = ids.flatMap(
      (id) => /^.*node_modules.(?:@[^\\/]+.)?[^\\/]+/.exec(id)?.[0] ?? [],
    );
    const texts = [...new Set(folders)].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json')));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(folder, file), 'utf8') : `License: ${license}`;
      return `${name} ${version}\n\n${text.trim()}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'LICENSES.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

export default defineConfig([
  {
    ...code,
    input: { main: 'src/main.ts' },
    plugins: [licenses],
    // CommonJS starts faster than ES modules, and minified files are read faster.
    output: {
      dir: 'dist',
      cleanDir: true,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      // A file without it is truncated: see src/main.ts.
      postFooter: '// end',
    },
  },
  {
    ...code,
    input: { index: 'src/index.ts', data: 'src/data.ts' },
    // Not minified: Node prints the line that throws.
    output: { dir: 'dist', chunkFileNames: 'library-[name].js' },
  },
  {
    // The declarations from tsc.
    input: { index: 'build/src/index.d.ts', data: 'build/src/data.d.ts' },
    checks: { pluginTimings: false },
    plugins: [dts({ dtsInput: true })],
    output: { dir: 'dist', chunkFileNames: '[name].ts' },
  },
]);
