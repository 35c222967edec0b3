import { utf8, type Bytes } from './bytes.ts';

/** Bytes of a master key, and of the keys that are made from it. */
const keyLength = 32;
/** Bytes of an invitation’s secret. */
const secretLength = 16;

const aes = { name: 'AES-GCM', length: 8 * keyLength } as const;
const hmac = { name: 'HMAC', hash: 'SHA-256', length: 8 * keyLength } as const;

/** The key that everything else is made from. Throws unless it has 32 bytes. */
export async function masterKey(bytes: Bytes): Promise<CryptoKey> {
  if (bytes.length !== keyLength) throw new RangeError('A master key has 32 bytes.');
  return source(bytes);
}

/** The key that seals a section. It can be exported, because grants carry it wrapped. */
export function sectionKey(master: CryptoKey, section: string, epoch: number): Promise<CryptoKey> {
  return derived(master, `section/${section}/${epoch}`, aes, true, ['encrypt', 'decrypt']);
}

/** The key that chooses initialisation vectors: it never leaves the build. */
export function ivKey(master: CryptoKey): Promise<CryptoKey> {
  return derived(master, 'iv', hmac, false, ['sign']);
}

/** The 128-bit secret of an invitation. Another `reissue` makes another, and the first one void. */
export function invitationSecret(
  master: CryptoKey,
  number: number,
  reissue: number,
): Promise<Bytes> {
  return bits(master, `invite/${number}/${reissue}`, secretLength);
}

/** What the holder of an invitation needs: where its grant is, and what opens it. */
export interface Holder {
  /** The grant’s file name without ending: 32 hexadecimal digits that tell nothing. */
  name: string;
  /** Wraps the grant’s keys. It cannot be exported, so it may be kept in the browser. */
  key: CryptoKey;
}

/** Makes name and key from an invitation’s secret. */
export async function holderOf(secret: Bytes): Promise<Holder> {
  const from = await source(secret);
  const usages = ['encrypt', 'decrypt', 'unwrapKey'] as const;
  return {
    name: hexadecimal(await bits(from, 'grant/name', 16)),
    key: await derived(from, 'grant/key', aes, false, usages),
  };
}

function source(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
}

function derived(
  from: CryptoKey,
  info: string,
  to: typeof aes | typeof hmac,
  extractable: boolean,
  usages: readonly KeyUsage[],
): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(info), from, to, extractable, usages);
}

async function bits(from: CryptoKey, info: string, length: number): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(info), from, 8 * length));
}

/** RFC 5869 without salt, as what we start from is uniformly random; `info` keeps the keys apart. */
function hkdf(info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) };
}

function hexadecimal(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
