import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgressSop } from '../../model/progress-sop.ts';

/** What progress needs to know of the SOPs of a section, as members have it: a part of `/sops.json`. */
export async function memberProgress(members: string, section: string): Promise<string> {
  const all: ProgressSop[] = JSON.parse(await readFile(join(members, 'sops.json'), 'utf8'));
  return JSON.stringify(all.filter(({ id }) => id.startsWith(`${section}/`)));
}
