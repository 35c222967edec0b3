import { attempt } from './attempt.ts';
import { isRun } from './run-sound.ts';
import { toEntry, type SavedEntry } from './saved-entry.ts';
import { isSound } from './saved-sound.ts';
import { shape, upgrade, type Shape } from './saved-versions.ts';

/** What a file holds that this site wrote, or why it was not read. */
export type SavedFile =
  | { kind: 'read'; entries: SavedEntry[]; damaged: number }
  | { kind: 'foreign' }
  | { kind: 'newer' };

/** Tells our files from others. */
const mark = 'saved-sops';

/** The text of a file with everything saved: also what was taken back, so that it stays so. */
export function writeSavedFile(entries: readonly SavedEntry[], at: Date): string {
  const file = { kind: mark, version: shape.version, savedAt: at.toISOString(), entries };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads such a file, of this version or one before. What is damaged is counted and left out: so is a
 * run whose checklist is neither in the file nor, as `isHere` knows, on this device.
 */
export function readSavedFile(
  text: string,
  isHere: (key: string) => boolean = () => false,
  to: Shape = shape,
): SavedFile {
  const file: unknown = attempt(() => JSON.parse(text));
  if (!isRecord(file) || file['kind'] !== mark) return { kind: 'foreign' };
  const { version, entries: all } = file;
  if (typeof version !== 'number' || !Array.isArray(all)) return { kind: 'foreign' };
  if (version > to.version) return { kind: 'newer' };
  const read = all.map((one: unknown) => {
    const entry = isRecord(one) ? toEntry(String(one['key']), one) : undefined;
    const upgraded = entry ? upgrade(entry, version, to) : [];
    return upgraded.every(isSound) ? upgraded : [];
  });
  const sheets = new Set(read.flat().map(({ key }) => key));
  const isWhole = ({ value }: SavedEntry) =>
    !isRun(value) || sheets.has(value.sheet) || isHere(value.sheet);
  const whole = read.filter((entries) => entries.length > 0 && entries.every(isWhole));
  return { kind: 'read', entries: whole.flat(), damaged: all.length - whole.length };
}

/** What to say of a file that was taken in, and which of its entries were new; or of why it was not. */
export function fileWords(
  name: string,
  file: SavedFile,
  newEntries: readonly SavedEntry[],
): string {
  if (file.kind === 'foreign')
    return `“${name}” is not a file that this page saved, so nothing was changed. Choose one whose name begins with “saved-”.`;
  if (file.kind === 'newer')
    return `“${name}” was saved by a newer version of this site, so nothing was changed. Reload this page, then choose the file again.`;
  const news = countTold(newEntries);
  const known = countTold(file.entries) - news;
  return [
    news > 0
      ? `Taken in from “${name}”: ${entriesWords(news)} new or newer, ${known} already here.`
      : `Nothing in “${name}” is new: ${entriesWords(known)} already here.`,
    ...(file.damaged > 0
      ? [
          `${entriesWords(file.damaged)} of the file ${file.damaged === 1 ? 'is' : 'are'} damaged and left out.`,
        ]
      : []),
  ].join(' ');
}

/** A sheet is what its runs are made of: to the reader it is no entry of its own. */
function countTold(entries: readonly SavedEntry[]): number {
  return entries.filter(({ key }) => !key.startsWith('sheet/')).length;
}

function entriesWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
