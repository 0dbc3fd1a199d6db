import { defineConfig } from '@playwright/test';

const IN_REAL_TIME = ['full-duplex-*.e2e.ts', 'voice*.e2e.ts', 'faults-in-sound.e2e.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  timeout: 120_000,
  workers: 3,
  fullyParallel: false,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/artifacts',
  projects: [
    { name: 'app', testIgnore: IN_REAL_TIME, workers: 2 },
    // Minutes of talk and silence in real time, with little to compute: they go along beside the others, one at a time.
    { name: 'conversation', testMatch: IN_REAL_TIME, workers: 1 },
  ],
});
