import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders whose tests keep nothing between them: they share their workers, which spares 0.3 s a file. */
const pure = ['bench', 'load', 'markdown', 'model', 'support'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
const common = { testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  root,
  test: {
    // The tests of a browser wait for it more than they compute.
    maxWorkers: 2,
    globalSetup: ['test/support/real-site.ts', 'test/support/postgres.ts'],
    projects: [
      { root, test: { ...common, name: 'pure', include: pure, isolate: false } },
      {
        root,
        test: { ...common, name: 'site', include: ['test/**/*.test.ts'], exclude: pure },
      },
    ],
  },
});
