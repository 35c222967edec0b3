import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../load/write/refusal.ts';
import type { Academy } from './academy.ts';

/**
 * `.data/invitations.json`: who holds which invitation, in the owner’s own words, by number. It is
 * the only place where a name may stand, and never leaves the owner’s machine.
 */
const notesSchema = z.strictObject({
  notes: z.record(
    z.string().regex(/^\d+$/u),
    z.strictObject({
      /** What the owner wrote, such as a name. */
      note: z.string(),
      /** When the invitation was made, in ISO 8601. */
      made: z.string(),
    }),
  ),
});

/** The owner’s notes by number of the invitation. */
export type Notes = z.infer<typeof notesSchema>['notes'];

/** All notes; none where there is no file. Refuses a file that is damaged. */
export async function readNotes({ dataDir }: Academy): Promise<Notes> {
  const path = pathIn(dataDir);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`The notes in ${path} cannot be read: ${error.message}.`);
  });
  if (text === undefined) return {};
  const parsed = notesSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data.notes;
  throw new Refusal(
    `The notes in ${path} are damaged. Bring the file back from a copy, or move it away: then the notes are lost, and the invitations are not.`,
  );
}

/** Writes the notes of new invitations beside those that are there. */
export async function addNotes(
  academy: Academy,
  numbers: readonly number[],
  note: string,
): Promise<void> {
  const made = academy.now.toISOString();
  const added = Object.fromEntries(numbers.map((number) => [number, { note, made }]));
  const notes: Notes = { ...(await readNotes(academy)), ...added };
  await mkdir(academy.dataDir, { recursive: true, mode: 0o700 });
  const path = pathIn(academy.dataDir);
  await writeFile(`${path}.new`, `${JSON.stringify({ notes }, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'invitations.json');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Told as damaged, like every other fault.
  }
}
