import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { forever, hashedFolders } from '../server/cache-control.ts';
import { securityHeaders } from '../server/security-headers.ts';
import { readFormAction } from './form-action.ts';

interface Options {
  /** Folder that authors write in: its `curriculum.yaml` says where the waitlist form posts to. */
  content: string;
}

/**
 * Writes `_headers`, by which Netlify and Cloudflare Pages answer with the headers of our own
 * server. Other hosts ignore the file.
 */
export function hostFiles({ content }: Options): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(await readFormAction(content)));
      },
    },
  };
}

/**
 * The text of `_headers`. Only hashed files get a `Cache-Control`: these hosts join the values of all
 * rules that match, and what no rule names they have checked at each visit anyway.
 */
export function headersFile(formAction?: string): string {
  const caching = hashedFolders.map(
    (folder) => [`${folder}*`, { 'Cache-Control': forever }] as const,
  );
  const rules = [['/*', securityHeaders({ formAction, https: true })] as const, ...caching];
  return rules.map(([path, headers]) => ruleText(path, headers)).join('\n');
}

function ruleText(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines, ''].join('\n');
}
