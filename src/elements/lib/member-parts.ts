import { heldSections } from './member-keys.ts';
import { listOf } from './member-list.ts';
import { unsealed } from './sealed.ts';

/** What a section has sealed, opened. */
export interface MemberPart {
  section: string;
  title: string;
  text: string;
}

/** A part of every section that this device has keys of; those that do not open are left out. */
export async function memberParts(name: 'search' | 'sops'): Promise<MemberPart[]> {
  const sections = [...(await heldSections()).keys()];
  const parts = await Promise.all(sections.map((section) => memberPart(section, name)));
  return parts.flat();
}

async function memberPart(section: string, name: 'search' | 'sops'): Promise<MemberPart[]> {
  const list = await listOf(section);
  if (!list) return [];
  const { site, title } = list;
  const result = await unsealed({ section, site, name, format: name });
  return result.kind === 'text' ? [{ section, title, text: result.text }] : [];
}
