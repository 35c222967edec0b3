import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** Which words stand in which part of the index: first word, last word, name of the part. */
export type ChunkRange = z.infer<typeof chunkRange>;

const chunkRange = z.tuple([z.string(), z.string(), z.string()]);

/** What Pagefind 1.5 writes: version, pages, parts of the index, and more that is not needed. */
const metaShape = z
  .tuple([z.literal('1.5.2'), z.array(z.unknown()), z.array(chunkRange)])
  .rest(z.unknown());

/** Pagefind’s files begin with this, unpacked. */
const signature = 'pagefind_dcd';

/**
 * The parts of an index, from its `.pf_meta`. Readers’ browsers fetch the part they will need
 * while the engine, which knows it too, is still on its way.
 */
export function chunkRanges(meta: Uint8Array): ChunkRange[] {
  const [, , ranges] = metaShape.parse(decode(gunzipSync(meta).subarray(signature.length)));
  return ranges;
}

/** Reads CBOR (RFC 8949) as far as Pagefind uses it. */
function decode(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = (): unknown => {
    const first = view.getUint8(at);
    at += 1;
    const size = length(first & 31);
    switch (first >> 5) {
      case 0:
        return size;
      case 3:
        at += size;
        return Buffer.from(bytes.subarray(at - size, at)).toString('utf8');
      case 4:
        return Array.from({ length: size }, read);
      case 7:
        return undefined; // A fraction, `true` or `null`: nothing that is needed.
      default:
        throw new Error(`Pagefind wrote something new into its metadata: type ${first >> 5}.`);
    }
  };
  const length = (short: number): number => {
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    let value = 0;
    for (const byte of bytes.subarray(at, at + width)) value = value * 256 + byte;
    at += width;
    return value;
  };
  return read();
}
