import type { AstroIntegration } from 'astro';
import type { Rolldown } from 'vite';

/** Vite’s module that fetches styles and chunks ahead of a dynamic import. */
const preloadHelper = '\0vite/preload-helper.js';

/** Vite’s list of a chunk’s dynamic imports and what each of them needs, and where it is used. */
const lists = [/^const __vite__mapDeps=.*\n/mu, /,\s*__vite__mapDeps\(\[[\d,]*\]\)/gu];

/**
 * Keeps Vite’s 0.9 KB helper for dynamic imports and its lists off every page: all styles are in
 * one file, and a chunk that needs another asks for it by itself.
 */
export function lightImports(): AstroIntegration {
  const plugin = {
    name: 'light-imports',
    enforce: 'pre' as const,
    load: (id: string) =>
      id === preloadHelper ? 'export const __vitePreload = (load) => load();' : undefined,
    generateBundle: {
      order: 'post' as const,
      handler(_options: unknown, bundle: Rolldown.OutputBundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = lists.reduce((code, list) => code.replace(list, ''), chunk.code);
        }
      },
    },
  };
  return {
    name: 'light-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [plugin] } }),
    },
  };
}
