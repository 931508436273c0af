import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // A process for each file would double the time, and no test changes what others see.
    isolate: false,
  },
});
