import { formatCode, readCode, type ReadCode } from '../../gate/code.ts';
import { openGrant, type OpenedSection } from '../../gate/grants.ts';
import { holderOf, type Holder } from '../../gate/keys.ts';
import { heldInvitations, heldSections, keepInvitation, type KeptFor } from './member-keys.ts';

/** Why nothing could be opened. */
export type Locked =
  | Exclude<ReadCode, { kind: 'secret' }>
  /** The page came without https: browsers give no cryptography to such pages. */
  | { kind: 'insecure' }
  /** The site could not be reached. */
  | { kind: 'offline' }
  /** The site has no grant of this code: revoked, replaced, or not published yet. */
  | { kind: 'gone' }
  /** Something came that is no grant, such as the sign-in page of a hotel’s network. */
  | { kind: 'damaged' }
  /** The host answered with an error. */
  | { kind: 'trouble'; status: number };

/** What a code or the invitations kept here have opened. */
export interface Unlocked {
  kind: 'open';
  /** Ids of sections, in the order of the grant. */
  sections: string[];
  /** Those of them that had another key here. */
  renewed: string[];
  /** Those of them that this device had no key of. */
  added: string[];
  kept: KeptFor;
}

/** What came of unlocking. */
export type Outcome = Unlocked | Locked;

/** A code that was typed right, as it is printed. */
export interface TypedCode {
  kind: 'secret';
  code: string;
}

/** What reading a typed code or a link comes to before anything is fetched. */
export function readTyped(text: string): TypedCode | Locked {
  if (!isSecureContext) return { kind: 'insecure' };
  const read = readCode(text);
  return read.kind === 'secret' ? { kind: 'secret', code: formatCode(read.secret) } : read;
}

/** Opens the sections of a code: fetches its grant, and keeps the keys. Never throws. */
export async function unlock(text: string): Promise<Outcome> {
  if (!isSecureContext) return { kind: 'insecure' };
  const read = readCode(text);
  if (read.kind !== 'secret') return read;
  return openFor(await holderOf(read.secret), formatCode(read.secret));
}

/** An invitation kept here, after its grant was fetched anew. */
export interface Renewal {
  outcome: Outcome;
  /** Ids of the sections that it opens: of one that is gone, none; without a connection, as before. */
  sections: string[];
}

/**
 * Fetches the grants of all invitations kept here anew: keys that were changed and sections that were
 * added arrive so. Never throws.
 */
export async function renewKeys(): Promise<Renewal[]> {
  if (!isSecureContext) return [];
  const held = await heldInvitations();
  return Promise.all(
    held.map(async ({ sections, ...holder }) => {
      const outcome = await openFor(holder);
      if (outcome.kind === 'gone') return { outcome, sections: [] };
      return {
        outcome,
        sections: outcome.kind === 'open' ? outcome.sections : [...sections.keys()],
      };
    }),
  );
}

async function openFor({ name, key }: Holder, code?: string): Promise<Outcome> {
  const grant = await fetchGrant(name);
  if (typeof grant !== 'string') return grant;
  try {
    const sections = await openGrant({ name, key }, grant);
    const before = await heldSections();
    const kept = await keepInvitation({ name, key, at: Date.now(), sections }, grant, code);
    return { kind: 'open', ...news(sections, before), kept };
  } catch {
    return { kind: 'damaged' };
  }
}

async function fetchGrant(name: string): Promise<string | Locked> {
  try {
    const answer = await fetch(`/grants/${name}.json`, {
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    if (answer.ok) return await answer.text();
    return [404, 410].includes(answer.status)
      ? { kind: 'gone' }
      : { kind: 'trouble', status: answer.status };
  } catch {
    return { kind: 'offline' };
  }
}

function news(sections: Map<string, OpenedSection>, before: Map<string, OpenedSection>) {
  const ids = [...sections.keys()];
  const old = (id: string) => before.get(id)?.epoch;
  return {
    sections: ids,
    added: ids.filter((id) => old(id) === undefined),
    renewed: ids.filter((id) => ![undefined, sections.get(id)?.epoch].includes(old(id))),
  };
}
