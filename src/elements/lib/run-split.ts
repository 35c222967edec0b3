import type { KeptRun, Run } from '../../model/run.ts';
import { sheetKey } from './run-fill.ts';
import type { SavedEntry } from './saved-entry.ts';

/** A run of version 1, which kept a whole checklist of its own, filled in. */
type WholeRun = Omit<Run, 'sheet' | 'filled'>;

/**
 * What becomes of an entry of version 1: a run and its checklist are kept apart from then on, so that
 * runs with the same words share them. All other entries stay as they are.
 */
export function splitRun(entry: SavedEntry): SavedEntry[] {
  if (!entry.key.startsWith('run/') || entry.value === undefined) return [entry];
  // Version 1 wrote it; whoever reads it looks whether it is sound.
  const { sop, title, document, version, effective, business, responsible, intro, ...rest } =
    entry.value as WholeRun;
  const { items, ownDay, ...own } = rest;
  const words = { sop, title, document, version, effective, business, responsible, intro };
  // What was filled in is part of its words.
  const sheet = { ...words, items, ownDay, blanks: {}, roles: {} };
  const key = sheetKey(sheet);
  const kept: KeptRun = { sop, sheet: key, filled: {}, ...own };
  return [
    { key, at: 0, value: sheet },
    { ...entry, value: kept },
  ];
}
