// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { formCheck } from './src/build/form-check.ts';
import { hostFiles } from './src/build/host-files.ts';
import { leakCheck } from './src/build/leak-check.ts';
import { lightImports } from './src/build/light-imports.ts';
import { offline } from './src/build/offline.ts';
import { buildPaths } from './src/build/paths.ts';
import { publish } from './src/build/publish.ts';
import { sealMembers } from './src/build/seal/seal.ts';
import { searchIndex } from './src/build/search-index.ts';
import { waitlistDev } from './src/build/waitlist-dev.ts';
import { markdownFeatures } from './src/load/markdown-tree.ts';
import { sopLayout } from './src/markdown/sop-layout.ts';

const paths = buildPaths();
const sopScripts =
  /src\/elements\/(?:(?:check-list|fill-blanks|page-contents|print-button|run-start|run-history|saved-here|sop-progress)\.ts|lib\/(?:saved|saved-earlier|saved-entry|saved-memory|saved-storage|ticks-box|blanks|progress-begun)\.ts)/u;
/** What pages of runs share; an SOP’s page fetches it only where there are runs. */
const runScripts = /src\/elements\/lib\/run-(?:saved|sheets|sound|fill|split|count)\.ts/u;

export default defineConfig({
  outDir: paths.scratch,
  cacheDir: paths.cache,
  trailingSlash: 'always',
  // Astro drops the line break between inline elements otherwise.
  compressHTML: true,
  // One fixed Content-Security-Policy serves all pages: no inline script, no inline style.
  build: { inlineStylesheets: 'never', format: 'directory' },
  markdown: {
    processor: satteri({ features: markdownFeatures, hastPlugins: [sopLayout()] }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    lightImports(),
    waitlistDev(paths),
    // After the build, in this order: what is written into it, what checks it, what puts it in place.
    ...(paths.pagesOnly
      ? []
      : [searchIndex(), sealMembers(paths), offline(), hostFiles(paths), formCheck(paths)]),
    leakCheck({ contentDir: paths.content, reader: paths.reader }),
    publish(paths),
  ],
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      // What an SOP’s page runs travels as one file: a dozen small ones weigh half as much again.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'all',
                test: /elements\/lib\/(?:attempt|dom|search-html)\.ts|preload-helper|rolldown.runtime/u,
                priority: 2,
              },
              { name: 'sop', test: sopScripts, priority: 1 },
              { name: 'runs', test: runScripts, priority: 1 },
            ],
          },
        },
      },
    },
    server: {
      fs: { allow: ['.', paths.content] },
      // Builds that run beside the development server are no change of the site.
      watch: { ignored: ['**/.build/**', '**/dist/**'] },
    },
  },
});
