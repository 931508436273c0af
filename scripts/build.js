/** Builds dist/: one bundle, split where the program loads something only when it needs it. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  // jsonc-parser's main file is UMD, whose `require` a bundle cannot follow.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  // Bundled CommonJS (commander, cli-table3) asks for Node's own modules with `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
