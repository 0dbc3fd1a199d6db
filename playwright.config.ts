import { defineConfig } from '@playwright/test';

/** Talk and silence in real time: a voice that is broken up by other browsers' work is heard as another one. */
const IN_REAL_TIME = [
  'full-duplex-*.e2e.ts',
  'faults-in-sound.e2e.ts',
  'keys.e2e.ts',
  'mouth.e2e.ts',
  'voice.e2e.ts',
  'voice-loop-parts.e2e.ts',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  timeout: 120_000,
  workers: 3,
  fullyParallel: false,
  globalSetup: './tests/e2e/support/build-pages.ts',
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  outputDir: 'test-results/artifacts',
  projects: [
    { name: 'app', testIgnore: IN_REAL_TIME },
    { name: 'conversation', testMatch: IN_REAL_TIME, workers: 1 },
  ],
});
