import { joined, utf8, type Bytes } from './bytes.ts';
import { encrypt, toDecrypt, type Belonging } from './cipher.ts';

/** Where something sealed belongs. Moved elsewhere, it does not open. */
export interface Place {
  /** Address of the site. */
  site: string;
  section: string;
  /** Id of the SOP, or the name of what else is sealed. */
  name: string;
  /** How often the section’s key was changed. */
  epoch: number;
  /** What the text is for those who read it, such as `html` or `search`. */
  format: string;
}

/** Thrown for everything that does not open: damaged, cut short, of another place or key. */
export class SealError extends Error {
  override name = 'SealError';
}

/** The first byte of an envelope: the form that this file describes. */
const form = 1;
/** Lengths tell what a text is about, so they are rounded up to this many bytes. */
const block = 4096;
const headLength = 4;

/**
 * Seals a text or bytes: form ‖ iv ‖ AES-256-GCM(length ‖ compressed ‖ zeros up to full blocks).
 *
 * The same input gives the same bytes, on one version of Node. Compression is raw deflate: gzip adds
 * a head that names the operating system. The vector depends on the compressed bytes, not on
 * the text: should another zlib compress differently, it is another vector too.
 */
export async function seal(
  content: string | Bytes,
  sectionKey: CryptoKey,
  ivKey: CryptoKey,
  place: Place,
): Promise<Bytes> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const compressed = await through(bytes, new CompressionStream('deflate-raw'));
  const sealed = await encrypt(padded(compressed), sectionKey, ivKey, belonging(place));
  return joined(Uint8Array.of(form), sealed);
}

/** Opens what `seal` made. Throws a `SealError` unless every bit, the place and the key are right. */
export async function unseal(envelope: Bytes, key: CryptoKey, place: Place): Promise<Bytes> {
  if (envelope[0] !== form) throw new SealError('This is no sealed text of the form that we read.');
  try {
    const { params, text } = toDecrypt(envelope.subarray(1), belonging(place));
    const opened = new Uint8Array(await crypto.subtle.decrypt(params, key, text));
    return await through(unpadded(opened), new DecompressionStream('deflate-raw'));
  } catch (cause) {
    throw new SealError('This key does not open this sealed text here.', { cause });
  }
}

/** Opens what was sealed as a text. Throws a `SealError` like `unseal`. */
export async function unsealText(envelope: Bytes, key: CryptoKey, place: Place): Promise<string> {
  return new TextDecoder().decode(await unseal(envelope, key, place));
}

function belonging({ site, section, name, epoch, format }: Place): Belonging {
  return ['envelope', form, site, section, name, epoch, format];
}

function padded(bytes: Bytes): Bytes {
  const whole = new Uint8Array(Math.ceil((headLength + bytes.length) / block) * block);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(bytes, headLength);
  return whole;
}

function unpadded(whole: Bytes): Bytes {
  const length = new DataView(whole.buffer).getUint32(0);
  return whole.subarray(headLength, headLength + length);
}

async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}
