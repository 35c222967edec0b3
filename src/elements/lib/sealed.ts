import { SealError, unsealText } from '../../gate/envelope.ts';
import { sealedPage, sealedPart } from '../../gate/sealed-address.ts';
import { keyOf } from './member-keys.ts';
import { renewKeys } from './unlock.ts';

/** What a section has sealed under a name, opened; or why not. */
export type Unsealed =
  | { kind: 'text'; text: string }
  /** This device has no key of the section. */
  | { kind: 'locked' }
  /** The site could not be reached, and no copy is kept here. */
  | { kind: 'offline' }
  /** The site has it not, or answered with an error. */
  | { kind: 'missing' }
  /** It does not open with the newest key that can be had: withdrawn, or damaged. */
  | { kind: 'refused' };

/** What to open, and what it is bound to. */
export interface SealedPart {
  section: string;
  /** Address of the site, as its pages say it. */
  site: string;
  /** Address of a page, or what else is sealed. */
  name: string;
  format: 'page' | 'search' | 'sops';
}

/**
 * Fetches what is sealed and opens it. Where there is no key, or it no longer fits, the invitations that
 * are kept here are looked up anew, once: sections that were added and keys that were changed arrive
 * so. Never throws.
 */
export async function unsealed(part: SealedPart): Promise<Unsealed> {
  if (!(await keyOf(part.section))) await renewKeys();
  const fetched = await fetchSealed(part);
  if ('kind' in fetched) return (await keyOf(part.section)) ? fetched : { kind: 'locked' };
  const opened = await open(part, fetched);
  if (opened.kind !== 'refused') return opened;
  await renewKeys();
  const anew = await fetchSealed(part, 'reload');
  return 'kind' in anew ? opened : open(part, anew);
}

async function open(part: SealedPart, envelope: Uint8Array<ArrayBuffer>): Promise<Unsealed> {
  const held = await keyOf(part.section);
  if (!held) return { kind: 'locked' };
  try {
    const text = await unsealText(envelope, held.key, { ...part, epoch: held.epoch });
    return { kind: 'text', text };
  } catch (error) {
    if (error instanceof SealError) return { kind: 'refused' };
    throw error;
  }
}

async function fetchSealed(
  { section, name, format }: SealedPart,
  cache: RequestCache = 'default',
): Promise<Uint8Array<ArrayBuffer> | Unsealed> {
  const path = format === 'page' ? sealedPage(name) : sealedPart(section, format);
  try {
    const answer = await fetch(`/${path}`, { cache });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    return { kind: 'missing' };
  } catch {
    return { kind: 'offline' };
  }
}
