import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests that change what is global, and so need a worker of their own. */
const alone = ['test/elements/**/*.test.ts'];
const common = { testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  root,
  test: {
    // The tests of a browser wait for it more than they compute.
    maxWorkers: 2,
    globalSetup: ['test/support/real-site.ts', 'test/support/postgres.ts'],
    projects: [
      { root, test: { ...common, name: 'alone', include: alone } },
      {
        root,
        // Files share their worker and what it has loaded, which spares a second of each.
        test: {
          ...{ ...common, name: 'site', isolate: false },
          ...{ include: ['test/**/*.test.ts'], exclude: alone },
        },
      },
    ],
  },
});
