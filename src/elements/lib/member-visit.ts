import { readCode } from '../../gate/code.ts';
import { openGrant } from '../../gate/grants.ts';
import { holderOf } from '../../gate/keys.ts';
import type { MemberInvitation } from './member-invitation.ts';
import { attempt } from './attempt.ts';

/**
 * Where a browser keeps no keys, the tab keeps what they are made from, in `sessionStorage`:
 *
 *     sops-member:8ae9…b9b2   {"code":"6F3K8-…","grant":"{…}","at":1795400000000}
 *
 * It goes with the tab, or by `forgetVisit()`. The code can be read there by the scripts of this site,
 * of which there is none but ours.
 */
const prefix = 'sops-member:';

interface Visit {
  code: string;
  grant: string;
  /** When the grant was read, in milliseconds since 1970. */
  at: number;
}

/** Keeps an invitation for this tab, and says whether the browser took it. */
export function keepForVisit(
  { name, at }: MemberInvitation,
  grant: string,
  code = attempt(() => read(prefix + name).code),
): boolean {
  if (code === undefined) return false;
  const visit: Visit = { code, grant, at };
  const taken = attempt(() => {
    sessionStorage.setItem(prefix + name, JSON.stringify(visit));
    return read(prefix + name).at === at;
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
    const { code, grant, at } = read(key);
    const typed = readCode(code);
    if (typed.kind !== 'secret') return undefined;
    const holder = await holderOf(typed.secret);
    return { ...holder, at, sections: await openGrant(holder, grant) };
  } catch {
    return undefined; // Damaged, or storage is blocked meanwhile: the reader types the code again.
  }
}

function read(key: string): Visit {
  return JSON.parse(sessionStorage.getItem(key) ?? '');
}

function visitKeys(): string[] {
  return (attempt(() => Object.keys(sessionStorage)) ?? []).filter((key) => key.startsWith(prefix));
}
