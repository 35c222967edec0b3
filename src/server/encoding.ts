import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

/** The ways a file can travel, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const;

/** A way a file can travel. */
export type Encoding = (typeof encodings)[number];

/** The smallest encoding that an `Accept-Encoding` header allows. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const wanted = new Map(parseAccept(accept ?? '').map(({ type, q }) => [type.toLowerCase(), q]));
  const allowed = (name: Encoding) => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0;
  return encodings.find(allowed) ?? 'identity';
}

/** `bytes` as they travel. Nine of eleven: a fifth of the work of the last step, 3 % more bytes. */
export async function encode(
  bytes: Buffer<ArrayBuffer>,
  encoding: Encoding,
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'br')
    return await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return encoding === 'gzip' ? await zip(bytes, { level: 9 }) : bytes;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
