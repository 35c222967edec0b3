import type { SopCard } from './public-curriculum.ts';

/** What a reader’s progress needs to know of an open SOP. */
export interface ProgressSop {
  /** `section/slug`. */
  id: string;
  title: string;
  /** Short marks of the steps and of the checkpoints, of four signs each. */
  steps: string;
  checks: string;
}

/**
 * The SOP to go on with after `here`, or to start with: the next open one, from the first again after
 * the last. A locked one only where all are locked.
 */
export function nextOpen(sops: readonly SopCard[], here?: string): SopCard | undefined {
  const at = sops.findIndex(({ id }) => id === here);
  const others = [...sops.slice(at + 1), ...sops.slice(0, Math.max(0, at))];
  return others.find(({ access }) => access === 'open') ?? others[0];
}
