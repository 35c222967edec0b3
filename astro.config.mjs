// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { buildPaths } from './src/build/paths.ts';
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
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    server: { fs: { allow: ['.', paths.content] } },
  },
});
