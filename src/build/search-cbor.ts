/** Where one item of CBOR stands in its bytes, and what it is. */
export interface Item {
  /** Major type, RFC 8949, section 3.1: 0 number, 1 negative, 3 text, 4 list, 7 fraction and the like. */
  type: number;
  /** Value of a number, bytes of a text, items of a list. */
  size: number;
  start: number;
  /** Where the head ends and the content begins. */
  content: number;
}

/** Goes through CBOR (RFC 8949) as far as Pagefind uses it, and keeps the bytes of each item as they are. */
export class Cbor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes into the next item: of a list to its first item, of anything else past it. */
  next(): Item {
    const start = this.#at;
    const first = this.#bytes[start] ?? 255;
    const [type, short] = [first >> 5, first & 31];
    const width = short < 24 ? 0 : 2 ** (short - 24);
    if (width > 8 || type === 2 || type > 4 !== (type === 7)) {
      throw new Error(`Pagefind wrote something new into its index: ${first} at ${start}.`);
    }
    const content = start + 1 + width;
    const rest = this.#bytes.subarray(start + 1, content);
    const size = width ? rest.reduce((value, byte) => value * 256 + byte, 0) : short;
    this.#at = type === 3 ? content + size : content;
    return { type, size, start, content };
  }

  /** Goes into a list; its number of items. Throws where there is none. */
  list(): number {
    const { type, size, start } = this.next();
    if (type !== 4) throw new Error(`Pagefind’s index has no list at ${start}.`);
    return size;
  }

  /** The text that follows. Throws where there is none. */
  text(): string {
    const { type, size, content, start } = this.next();
    if (type !== 3) throw new Error(`Pagefind’s index has no text at ${start}.`);
    return Buffer.from(this.#bytes.subarray(content, content + size)).toString('utf8');
  }

  /** The bytes of the whole item that follows, with everything in it. */
  whole(): Uint8Array {
    const start = this.#at;
    let open = 1;
    while (open > 0) {
      const { type, size } = this.next();
      open += type === 4 ? size - 1 : -1;
    }
    return this.#bytes.subarray(start, this.#at);
  }
}

/** A list of items that are CBOR already. */
export function listOf(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}

/** A text as CBOR. */
export function textOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

function head(type: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(type << 5) | size]);
  if (size < 256) return Buffer.from([(type << 5) | 24, size]);
  const long = Buffer.from([(type << 5) | 26, 0, 0, 0, 0]);
  long.writeUInt32BE(size, 1);
  return long;
}
