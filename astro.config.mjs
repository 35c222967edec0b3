// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { hostFiles } from './src/build/host-files.ts';
import { leakCheck } from './src/build/leak-check.ts';
import { lightImports } from './src/build/light-imports.ts';
import { buildPaths } from './src/build/paths.ts';
import { publish } from './src/build/publish.ts';
import { searchIndex } from './src/build/search-index.ts';
import { markdownFeatures } from './src/load/markdown-tree.ts';
import { sopLayout } from './src/markdown/sop-layout.ts';

const paths = buildPaths();

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
    // After the build, in this order: what is written into it, what checks it, what puts it in place.
    searchIndex(),
    hostFiles(paths),
    leakCheck({ contentDir: paths.content }),
    publish(paths),
  ],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    server: {
      fs: { allow: ['.', paths.content] },
      // Builds that run beside the development server are no change of the site.
      watch: { ignored: ['**/.build/**', '**/dist/**'] },
    },
  },
});
