import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { encode, type Encoding } from './encoding.ts';
import { isCompressible, mediaType } from './media-type.ts';

/** A file as it travels in one encoding. */
export interface Sendable {
  type: string;
  encoding: Encoding;
  /** Whether another encoding of this file exists. */
  varies: boolean;
  /** Differs for every content and every encoding. */
  etag: string;
  body: Buffer<ArrayBuffer>;
}

interface Entry {
  /** Changes when the file does: a build may replace the folder while it is served. */
  stamp: string;
  size: number;
  sendables: Map<Encoding, Promise<Sendable>>;
}

/** Below this a header costs more than compression gains. */
const worthCompressing = 256;

/**
 * Reads files and keeps them in memory, compressed once per file and not per request. Beyond
 * `limit` bytes the files that were asked for longest ago go.
 */
export class FileStore {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit = 256 * 2 ** 20) {
    this.#limit = limit;
  }

  /** The file at `file`, in `wanted` if that makes it smaller. Rejects if it cannot be read. */
  async read(file: string, wanted: Encoding): Promise<Sendable> {
    const { mtimeMs, size, ino } = await stat(file);
    const entry = this.#entryOf(file, `${mtimeMs} ${size} ${ino}`, size);
    const known = entry.sendables.get(wanted);
    if (known) return await known;
    const sendable = prepare(file, wanted);
    entry.sendables.set(wanted, sendable);
    // A read that failed is tried again at the next request.
    sendable.catch(() => entry.sendables.delete(wanted));
    return await sendable;
  }

  #entryOf(file: string, stamp: string, size: number): Entry {
    const known = this.#entries.get(file);
    this.#forget(file);
    const entry = known?.stamp === stamp ? known : { stamp, size, sendables: new Map() };
    this.#entries.set(file, entry);
    this.#bytes += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#forget(oldest);
    }
    return entry;
  }

  #forget(file: string): void {
    this.#bytes -= this.#entries.get(file)?.size ?? 0;
    this.#entries.delete(file);
  }
}

async function prepare(file: string, wanted: Encoding): Promise<Sendable> {
  const bytes = await readFile(file);
  const type = mediaType(file);
  const varies = isCompressible(type) && bytes.length >= worthCompressing;
  const encoded = varies ? await encode(bytes, wanted) : bytes;
  const encoding = encoded.length < bytes.length ? wanted : 'identity';
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return {
    type,
    encoding,
    varies,
    etag: encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`,
    body: encoding === 'identity' ? bytes : encoded,
  };
}
