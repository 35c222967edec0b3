import { fromBase64Url, toBase64Url, utf8, type Bytes } from './bytes.ts';
import { encrypt, toDecrypt, type Belonging } from './cipher.ts';
import type { Holder } from './keys.ts';

/** A section that an invitation opens, for the build. */
export interface GrantedSection {
  section: string;
  epoch: number;
  /** From `sectionKey`. */
  key: CryptoKey;
}

/** A key at the reader’s: it opens what is sealed in this epoch, and cannot be exported. */
export interface OpenedSection {
  epoch: number;
  key: CryptoKey;
}

/** Thrown for a grant that is damaged, of another form, or another invitation’s. */
export class GrantError extends Error {
  override name = 'GrantError';
}

interface GrantEntry {
  about: string;
  key: string;
}

/** The form of grants that this file describes. */
const form = 1;
/** Section and epoch are filled up to this many bytes: names are of different lengths. */
const block = 128;

/**
 * The file that gives the holder of an invitation its sections:
 *
 *     {"form":1,"sections":[{"about":"iv ‖ AES-GCM({section, epoch})","key":"iv ‖ AES-GCM(section key)"}]}
 *
 * Both are encrypted for the holder, and each entry has the same length: all that shows is how many
 * sections there are. The same input gives the same text.
 */
export async function makeGrant(
  holder: Holder,
  sections: readonly GrantedSection[],
  ivKey: CryptoKey,
): Promise<string> {
  const entries = sections.map(async ({ section, epoch, key }) => {
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
    const about = padded(JSON.stringify({ section, epoch }));
    return {
      about: toBase64Url(await encrypt(about, holder.key, ivKey, aboutBelongs(holder))),
      key: toBase64Url(await encrypt(raw, holder.key, ivKey, keyBelongs(holder, section, epoch))),
    };
  });
  return `${JSON.stringify({ form, sections: await Promise.all(entries) })}\n`;
}

/** The sections of a grant with their keys. Throws a `GrantError` unless all of it is right. */
export async function openGrant(
  holder: Holder,
  grant: string,
): Promise<Map<string, OpenedSection>> {
  try {
    const { form: written, sections } = JSON.parse(grant);
    if (written !== form) throw new Error(`This grant has form ${written}.`);
    const entries: GrantEntry[] = sections;
    return new Map(await Promise.all(entries.map((entry) => openEntry(holder, entry))));
  } catch (cause) {
    throw new GrantError('This grant is damaged, or another invitation’s.', { cause });
  }
}

async function openEntry(holder: Holder, entry: GrantEntry): Promise<[string, OpenedSection]> {
  const about = toDecrypt(fromBase64Url(entry.about), aboutBelongs(holder));
  const json = await crypto.subtle.decrypt(about.params, holder.key, about.text);
  const { section, epoch } = JSON.parse(new TextDecoder().decode(json));
  const wrapped = toDecrypt(fromBase64Url(entry.key), keyBelongs(holder, section, epoch));
  const { params, text } = wrapped;
  const aes = 'AES-GCM';
  const uses = ['decrypt'] as const;
  const key = await crypto.subtle.unwrapKey('raw', text, holder.key, params, aes, false, uses);
  return [section, { epoch, key }];
}

function aboutBelongs({ name }: Holder): Belonging {
  return ['grant', form, name];
}

function keyBelongs({ name }: Holder, section: string, epoch: number): Belonging {
  return ['grant key', form, name, section, epoch];
}

/** JSON may end in spaces. */
function padded(json: string): Bytes {
  const { length } = utf8(json);
  return utf8(json + ' '.repeat(Math.ceil(length / block) * block - length));
}
