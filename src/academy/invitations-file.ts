import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'yaml';
import { openContent, settingsOf } from '../load/write/open-section.ts';
import { Refusal } from '../load/write/refusal.ts';
import type { CurriculumFile } from '../model/curriculum-file.ts';
import type { SectionDraft } from '../model/draft.ts';
import type { Invitation, Invitations } from '../model/invitations.ts';
import { nearest } from '../model/nearest.ts';
import type { Academy } from './academy.ts';
import { parseInvitations, writeInvitations } from './invitations-yaml.ts';

/** `invitations.yaml`, ready to be changed, and what the commands ask of the content. */
export interface InvitationsFile {
  path: string;
  /** What it said when it was opened. */
  data: Invitations;
  document: Document;
  settings: CurriculumFile;
  sections: readonly SectionDraft[];
}

/** Opens the file; one that is absent is an empty one. Refuses one with problems. */
export async function openInvitations({ contentDir, now }: Academy): Promise<InvitationsFile> {
  const content = await openContent(contentDir, now);
  const { file, data } = content.invitations;
  if (content.issues.some((issue) => issue.file === file))
    throw new Refusal(
      `${file} has problems. Run \`npm run check:content\`, which names them, and then this command again.`,
    );
  const path = join(contentDir, 'invitations.yaml');
  const text = content.files.has(file) ? await readFile(path, 'utf8') : '';
  const document = parseInvitations(text);
  return { path, data, document, settings: settingsOf(content), sections: content.sections };
}

/** Writes the file; whoever reads it meanwhile reads the old one or the new one, whole. */
export async function saveInvitations({ path, document }: InvitationsFile): Promise<void> {
  await writeFile(`${path}.new`, writeInvitations(document));
  await rename(`${path}.new`, path);
}

/** The invitation of a number as it was typed; refuses one that does not exist or is revoked. */
export function invitationOf({ data }: InvitationsFile, typed: string): Invitation {
  const invitation = data.invitations.find(({ number }) => String(number) === typed.trim());
  const where = '`npm run academy -- invite list` shows all.';
  if (!invitation) throw new Refusal(`There is no invitation "${typed}". ${where}`);
  if (invitation.revoked)
    throw new Refusal(
      `Invitation ${invitation.number} is revoked, which is for good. Make a new one with \`npm run academy -- invite\`.`,
    );
  return invitation;
}

/** Section ids as they were typed, `a,b` or `all`; refuses one that there is not. */
export function readSections(
  { settings }: InvitationsFile,
  typed: string | undefined,
): Invitation['sections'] {
  const ids = [...new Set(typed?.split(/[\s,]+/u).filter(Boolean))];
  const known = settings.sections;
  if (ids.length === 0)
    throw new Refusal(
      `Name the sections with \`--sections\`, such as \`--sections ${known.slice(0, 2).join(',')}\`, or write \`--sections all\`.`,
    );
  if (ids.length === 1 && ids[0] === 'all') return 'all';
  for (const id of ids) if (!known.includes(id)) throw new Refusal(unknownSection(id, known));
  return known.filter((id) => ids.includes(id));
}

function unknownSection(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  const hint = near ? ` Did you mean \`${near}\`?` : '';
  return `There is no section "${id}".${hint} The sections are: ${known.join(', ')}. \`all\` stands alone.`;
}
