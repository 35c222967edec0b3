import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Rolldown } from 'vite';

/** Vite’s module that fetches styles and chunks ahead of a dynamic import. */
const preloadHelper = '\0vite/preload-helper.js';

/** Vite’s list of a chunk’s dynamic imports and what each of them needs, and where it is used. */
const lists = [/^const __vite__mapDeps=.*\n/mu, /,\s*__vite__mapDeps\(\[[\d,]*\]\)/gu];

const scriptTag = /<script type="module" src="\/(_astro\/[^"]+)"><\/script>/gu;
/** A script that does nothing but load another. */
const onlyImport = /^import"\.\/([^"/]+)";\s*$/u;

/**
 * Keeps Vite’s 0.9 KB helper for dynamic imports and its lists off every page: all styles are in
 * one file, and a chunk that needs another asks for it by itself. Each component with a script has a
 * file that only loads the one they share: pages ask for that at once, which spares a request each.
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
      'astro:build:done': ({ dir }) => skipDetours(fileURLToPath(dir)),
    },
  };
}

/** Makes the pages of a finished site ask for what their scripts would only ask for next. */
export async function skipDetours(site: string): Promise<void> {
  const files = await readdir(site, { recursive: true });
  const scripts = files.filter((file) => /^_astro[\\/].*\.js$/u.test(file));
  const detours = new Map<string, string>();
  for (const script of scripts) {
    // oxlint-disable-next-line no-await-in-loop -- A hundred small files.
    const [, target] = onlyImport.exec(await readFile(join(site, script), 'utf8')) ?? [];
    if (target) detours.set(script.replaceAll('\\', '/'), `_astro/${target}`);
  }
  if (detours.size === 0) return;
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(site, file));
  await Promise.all(pages.map((page) => straighten(page, detours)));
  await Promise.all([...detours.keys()].map((script) => rm(join(site, script))));
}

async function straighten(page: string, detours: ReadonlyMap<string, string>): Promise<void> {
  const asked = new Set<string>();
  const html = await readFile(page, 'utf8');
  const straight = html.replace(scriptTag, (tag, script: string) => {
    const target = detours.get(script) ?? script;
    if (asked.has(target)) return '';
    asked.add(target);
    return tag.replace(script, target);
  });
  if (straight !== html) await writeFile(page, straight);
}
