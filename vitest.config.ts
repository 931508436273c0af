import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // A process per file would double the time, and the tests do not share state.
    isolate: false,
  },
});
