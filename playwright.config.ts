import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  timeout: 120_000,
  workers: 3,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/artifacts',
  projects: [
    { name: 'app', testIgnore: 'full-duplex-*.e2e.ts', workers: 2 },
    // Minutes of talk and silence in real time, with little to compute: they go along beside the others.
    { name: 'conversation', testMatch: 'full-duplex-*.e2e.ts', workers: 1 },
  ],
});
