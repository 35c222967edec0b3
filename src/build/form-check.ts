import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { waitlistForm } from '../model/waitlist-form.ts';
import { readSettings } from './form-action.ts';
import { formFaults } from './form-faults.ts';

interface Options {
  /** Folder that authors write in: its `curriculum.yaml` says who keeps the waitlist. */
  content: string;
}

/**
 * Stops the build if the waitlist form of a finished page, its fields and its attributes are not what
 * its host needs: it would lose people, and nobody would notice.
 */
export function formCheck({ content }: Options): AstroIntegration {
  return {
    name: 'form-check',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const faults = await faultsIn(fileURLToPath(dir), content);
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}

async function faultsIn(dist: string, content: string): Promise<string[]> {
  const settings = await readSettings(content);
  if (!settings) return [];
  const form = waitlistForm(settings);
  const pages = (await readdir(dist, { recursive: true })).filter((path) => path.endsWith('.html'));
  const all = await Promise.all(
    pages.map(async (page) =>
      formFaults(page, await readFile(join(dist, page), 'utf8'), form, settings.sections),
    ),
  );
  return all.flat();
}
