import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes that were inside other bytes, and what they were packed with. */
export interface Unpacked {
  how: 'gzip' | 'deflate' | 'brotli' | 'zip';
  bytes: Buffer;
}

/** A file that unpacks to more than this is no part of a site of texts. */
const limit = { maxOutputLength: 2 ** 28 };
/** Shorter than this, packing makes a text longer. */
const leastPacked = 24;
const zipHeader = Buffer.from('PK\u0003\u0004', 'latin1');

/** What `bytes` hold if they are packed, told by the bytes themselves and not by a name. */
export function unpack(bytes: Buffer): Unpacked[] {
  if (bytes.length < leastPacked) return [];
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return attempt('gzip', () => gunzipSync(bytes, limit));
  if (bytes.indexOf(zipHeader) === 0) return unzip(bytes);
  if (isUtf8(bytes)) return [];
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) {
    const inflated = attempt('deflate', () => inflateSync(bytes, limit));
    if (inflated.length > 0) return inflated;
  }
  return [
    ...attempt('brotli', () => brotliDecompressSync(bytes, limit)),
    ...attempt('deflate', () => inflateRawSync(bytes, limit)),
  ];
}

/** The text of bytes: UTF-16 if they begin or look like it, else UTF-8. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return swapped(bytes);
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le');
  if (first === 0 && second !== 0 && bytes[2] === 0) return swapped(bytes);
  if (first !== 0 && second === 0 && bytes[3] === 0) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

function swapped(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** The files of an archive, by their own headers: an archive without its list still tells. */
function unzip(bytes: Buffer): Unpacked[] {
  const found: Unpacked[] = [];
  for (let at = 0; at >= 0 && at + 30 < bytes.length; at = bytes.indexOf(zipHeader, at + 4)) {
    const isPacked = bytes.readUInt16LE(at + 8) === 8;
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const rest = bytes.subarray(begin);
    // What is stored unpacked is read with the archive’s own bytes.
    if (isPacked) found.push(...attempt('zip', () => inflateRawSync(rest, limit)));
  }
  return found;
}

function attempt(how: Unpacked['how'], unpacked: () => Buffer): Unpacked[] {
  try {
    const bytes = unpacked();
    return bytes.length > 0 ? [{ how, bytes }] : [];
  } catch {
    return []; // They are not packed this way.
  }
}
