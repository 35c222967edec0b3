import type { ProgressSop } from '../../model/progress-sop.ts';
import { runIn } from './progress-runs.ts';
import { countsAsDone, standings, type Standing } from './progress.ts';
import type { SavedEntry } from './saved-entry.ts';
import { ticksOf } from './ticks.ts';

/** Saved entries of one kind, in words. */
export interface SavedGroup {
  heading: string;
  lines: SavedLine[];
}

/** One line of a group: what it is about, what is saved, and the items behind it. */
export interface SavedLine {
  about: string;
  /** The page it is about, if it is known. */
  href?: string | undefined;
  words: string;
  items?: string[];
}

/** Everything that is saved, in words, by kind; what was taken back is nothing. */
export function savedGroups(
  saved: readonly SavedEntry[],
  sops: readonly ProgressSop[],
): SavedGroup[] {
  // A sheet is what its runs are made of: it is told with them.
  const entries = saved.filter(
    ({ key, value }) => value !== undefined && !key.startsWith('sheet/'),
  );
  const of = (kind: string) => entries.filter(({ key }) => key.startsWith(`${kind}/`));
  const told = ['tick', 'run', 'blank', 'opened', 'waitlist'].flatMap(of);
  const others = entries.length - told.length;
  const groups = [
    { heading: 'Ticks', lines: tickLines(of('tick'), sops) },
    { heading: 'Runs', lines: of('run').map((entry) => runLine(entry, sops)) },
    { heading: 'Filled in', lines: of('blank').map((entry) => blankLine(entry, sops)) },
    { heading: 'Opened', lines: of('opened').map((entry) => openedLine(entry, sops)) },
    { heading: 'Not sent yet', lines: of('waitlist').map(waitlistLine) },
    { heading: 'Other', lines: others > 0 ? [{ about: 'Entries', words: String(others) }] : [] },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function tickLines(entries: readonly SavedEntry[], sops: readonly ProgressSop[]): SavedLine[] {
  const ids = new Set(entries.map(({ key }) => key.split('/').slice(1, 3).join('/')));
  return [...ids].map((id) => {
    const ticks = ticksOf(id, entries).sort((one, other) => one.at - other.at);
    const sop = standingOf(id, entries, sops);
    const gone = sop ? ticks.length - sop.ticked : 0;
    const words = [
      sop ? `${sop.ticked} of ${sop.items} ticked` : `${ticks.length} ticked`,
      ...(gone > 0 ? [`${gone} more that it no longer has`] : []),
      `last on ${day(ticks.at(-1)?.at ?? Number.NaN)}`,
    ].join(', ');
    return { ...subject(id, sops), words, items: ticks.map((tick) => tick.words) };
  });
}

function runLine(entry: SavedEntry, sops: readonly ProgressSop[]): SavedLine {
  const run = runIn(entry);
  if (!run) return { about: 'A run', words: 'damaged, it cannot be read' };
  const { id, sop, at, finishedAt, ticked } = run;
  const about = { ...subject(sop, sops), href: `/run/?id=${id}` };
  if (finishedAt === undefined)
    return { ...about, words: `not finished, last changed on ${day(at)}` };
  const items = standingOf(sop, [], sops)?.items ?? 0;
  const rule = `, with ${ticked} of ${items} ticked: fewer than half, so it does not count as done`;
  const words = `finished on ${day(finishedAt)}${countsAsDone(run, items) ? '' : rule}`;
  return { ...about, words };
}

function standingOf(
  id: string,
  entries: readonly SavedEntry[],
  sops: readonly ProgressSop[],
): Standing | undefined {
  return standings(
    sops.filter((one) => one.id === id),
    entries,
  )[0];
}

/** An SOP’s own blank has its id before its name; the name of a shared one may hold a slash, too. */
function blankLine({ key, value }: SavedEntry, sops: readonly ProgressSop[]): SavedLine {
  const name = key.slice('blank/'.length);
  const sop = sops.find(({ id }) => name.startsWith(`${id}/`));
  const about = sop ? `${name.slice(sop.id.length + 1)} (${sop.title})` : name;
  return { about: capitalized(about), words: `“${String(value)}”` };
}

function openedLine({ key, at, value }: SavedEntry, sops: readonly ProgressSop[]): SavedLine {
  return {
    ...subject(key.slice('opened/'.length), sops),
    words: `version ${String(value)}, last on ${day(at)}`,
  };
}

function waitlistLine({ value }: SavedEntry): SavedLine {
  const email = typeof value === 'object' && value && 'email' in value && value.email;
  const words = typeof email === 'string' && email ? `“${email}”` : 'begun';
  return { about: 'Waitlist form', href: '/waitlist/', words };
}

/** An SOP that is not open any more is named by its address. */
function subject(id: string, sops: readonly ProgressSop[]): { about: string; href?: string } {
  const sop = sops.find((one) => one.id === id);
  if (sop) return { about: sop.title, href: `/${id}/` };
  return { about: capitalized((id.split('/')[1] ?? id).replaceAll('-', ' ')) };
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function day(at: number): string {
  return Number.isNaN(at)
    ? 'a day unknown'
    : new Date(at).toLocaleDateString('en', { dateStyle: 'long' });
}
