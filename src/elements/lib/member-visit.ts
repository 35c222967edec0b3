import { readCode } from '../../gate/code.ts';
import { openGrant } from '../../gate/grants.ts';
import { holderOf } from '../../gate/keys.ts';
import type { MemberInvitation } from './member-invitation.ts';
import { attempt } from './saved-entry.ts';

/**
 * Where a browser keeps no keys, the tab keeps what they are made from, in `sessionStorage`:
 *
 *     sops-member:8ae9…b9b2   {"code":"6F3K8-…","grant":"{…}"}
 *
 * It goes with the tab, or by `forgetVisit()`. The code can be read there by the scripts of this site,
 * of which there is none but ours.
 */
const prefix = 'sops-member:';

/** What opens sections again in this tab. */
export interface Visit {
  code: string;
  grant: string;
}

/** Keeps an invitation for this tab, and says whether the browser took it. */
export function keepForVisit(name: string, { code, grant }: Visit): boolean {
  const taken = attempt(() => {
    sessionStorage.setItem(prefix + name, JSON.stringify({ code, grant }));
    return sessionStorage.getItem(prefix + name) !== null;
  });
  return taken ?? false;
}

/** The invitations that this tab keeps; damaged ones are none. */
export async function visitInvitations(): Promise<MemberInvitation[]> {
  const found = await Promise.all(visitKeys().map(opened));
  return found.filter((one) => one !== undefined);
}

/** Removes what this tab keeps. */
export function forgetVisit(): void {
  for (const key of visitKeys()) attempt(() => sessionStorage.removeItem(key));
}

async function opened(key: string): Promise<MemberInvitation | undefined> {
  try {
    const { code, grant }: Visit = JSON.parse(sessionStorage.getItem(key) ?? '');
    const read = readCode(code);
    if (read.kind !== 'secret') return undefined;
    const holder = await holderOf(read.secret);
    return { ...holder, at: 0, sections: await openGrant(holder, grant) };
  } catch {
    return undefined; // Damaged, or storage is blocked meanwhile: the reader types the code again.
  }
}

function visitKeys(): string[] {
  return (attempt(() => Object.keys(sessionStorage)) ?? []).filter((key) => key.startsWith(prefix));
}
