import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { electron: resolve(import.meta.dirname, 'tests/support/electron-double.ts') },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 15_000,
    maxWorkers: 2,
  },
});
