import { cp, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** A copy of the real content to change, beside it: SOPs with a component find it by `../../src/`. */
export async function copyOfContent(): Promise<string> {
  const folder = await mkdtemp(resolve('.content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp('content', folder, { recursive: true });
  return folder;
}
