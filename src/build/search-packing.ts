import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** Pagefind’s files begin with this, unpacked. */
const signature = 'pagefind_dcd';

/** What stands in a file of Pagefind’s index, as CBOR. */
export function unpack({ content }: IndexFile): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

/** CBOR as a file of Pagefind’s index. */
export function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(signature), bytes]), { level: 9 });
}

/** The name of a file says its language, as Pagefind’s did, and what is in it: browsers may keep it for ever. */
export function nameOf(content: Uint8Array, old: string): string {
  const [language = ''] = old.split('_');
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}
