import type { Invitation } from '../model/invitations.ts';
import type { Academy } from './academy.ts';
import { sectionsText } from './code-of.ts';
import { openInvitations } from './invitations-file.ts';
import { readNotes } from './notes.ts';

/** An invitation with the owner’s note. */
export interface ListedInvitation extends Invitation {
  note: string;
  /** When it was made, in ISO 8601; empty if only `invitations.yaml` knows of it. */
  made: string;
}

/** All invitations, in the order of the file. Their codes are not among it. */
export async function listInvitations(academy: Academy): Promise<ListedInvitation[]> {
  const { data } = await openInvitations(academy);
  const notes = await readNotes(academy);
  return data.invitations.map((invitation) => ({
    ...invitation,
    note: notes[invitation.number]?.note ?? '',
    made: notes[invitation.number]?.made ?? '',
  }));
}

/** The list in the terminal. */
export function listText(invitations: readonly ListedInvitation[]): string {
  if (invitations.length === 0)
    return 'There is no invitation yet. Make some with `npm run academy -- invite --sections all --count 5`.';
  const rows = invitations.map(({ number, revoked, reissue, sections, made, note }) => [
    String(number),
    revoked ? 'revoked' : 'open',
    `code ${reissue}`,
    made.slice(0, 10),
    sectionsText(sections),
    note,
  ]);
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
