import type { ProgressSop } from '../../model/progress-sop.ts';
import { isMember } from './member-here.ts';
import { doneWords, standings, suggest, type Standing, type Suggestion } from './progress.ts';
import { savedEntries } from './saved.ts';

let asked: Promise<ProgressSop[]> | undefined;

/**
 * The SOPs that are open to this reader, in the order of the curriculum; none without a network. Asked
 * for once a page, and only by who needs it.
 */
export function openSops(): Promise<ProgressSop[]> {
  asked ??= readOpenSops();
  return asked;
}

async function readOpenSops(): Promise<ProgressSop[]> {
  try {
    const sops: ProgressSop[] = await (await fetch('/sops.json')).json();
    if (!isMember()) return sops;
    const { withMembers } = await import('./member-progress.ts');
    return await withMembers(sops);
  } catch {
    return []; // Without a list nothing is suggested.
  }
}

/** How far this reader is with each open SOP, of one section or of all. */
async function readStandings(section = ''): Promise<Standing[]> {
  const sops = (await openSops()).filter(({ id }) => id.startsWith(section && `${section}/`));
  return standings(sops, savedEntries());
}

/** What to go on with; without a list of SOPs nothing is known. */
export async function readSuggestion(place: {
  section: string | undefined;
  from: string;
  here: string | undefined;
}): Promise<Suggestion | undefined> {
  const all = await readStandings(place.section);
  return all.length > 0 ? suggest(all, place) : undefined;
}

/** How many open SOPs of a section are done, in words. */
export async function readDone(section: string): Promise<string> {
  return doneWords(await readStandings(section));
}
