import type { AstroIntegration } from 'astro';

/** Vite’s module that fetches styles and chunks ahead of a dynamic import. */
const preloadHelper = '\0vite/preload-helper.js';

/**
 * Keeps Vite’s 0.9 KB helper for dynamic imports off every page: all styles are in one file and no
 * chunk needs another, so it would have nothing to do.
 */
export function lightImports(): AstroIntegration {
  const plugin = {
    name: 'light-imports',
    enforce: 'pre' as const,
    load: (id: string) =>
      id === preloadHelper ? 'export const __vitePreload = (load) => load();' : undefined,
  };
  return {
    name: 'light-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [plugin] } }),
    },
  };
}
