/** Bytes as Web Crypto takes them: never in memory that is shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Several runs of bytes as one. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Bytes as text for addresses, attributes and JSON: base64url (RFC 4648, section 5), without `=`. */
export function toBase64Url(bytes: Uint8Array): string {
  // A call takes only so many arguments; sealed images are longer.
  const letters = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
  );
  return btoa(letters.join('')).replace(/[+/=]/gu, (sign) => urlSigns[sign] ?? '');
}

/** The bytes of a base64url text. Throws a `DOMException` if it is none. */
export function fromBase64Url(text: string): Bytes {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

const step = 8192;
const urlSigns: Record<string, string> = { '+': '-', '/': '_', '=': '' };
