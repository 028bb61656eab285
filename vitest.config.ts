import { defineConfig } from 'vitest/config';

/**
 * Three suites: `unit` touches no service; `integration` runs on a real document store and Redis, started
 * once by its global set-up; `e2e` drives the started product in headless Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,architecture}/**/*.test.ts'],
          // Some start processes or read the whole tree; a busy machine is no fault of theirs.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{integration,contract}/**/*.test.ts'],
          globalSetup: ['test/support/services.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,faults}/**/*.test.ts'],
          testTimeout: 300_000,
          // A page that waits for a busy machine is no fault of the page.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
