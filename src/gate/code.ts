import type { Bytes } from './bytes.ts';

/** What a reader’s typed or pasted text turned out to be: the secret, or why it is none. */
export type ReadCode =
  | { kind: 'secret'; secret: Bytes }
  /** Nothing was typed, or a link that has lost what stands behind its `#`. */
  | { kind: 'empty' }
  /** `letter`, as it was typed, stands in no code. */
  | { kind: 'letter'; letter: string }
  /** The text has `letters` letters, dashes and spaces aside, where a code has `codeLength`. */
  | { kind: 'length'; letters: number }
  /** All letters may stand in a code, but not together: one is wrong, or two are swapped. */
  | { kind: 'check' };

/** Douglas Crockford’s base 32: no I, L, O or U, which are misread or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Record<string, string> = { O: '0', I: '1', L: '1' };
const secretLength = 16;
const groups = [5, 4, 5, 4, 5, 4];

/** Letters of a code: 26 for 128 bits, 5 bits each, and one that checks them. */
export const codeLength = 27;

/**
 * The code of a 128-bit secret, in six groups: `0A1B2-C3D4-…`. Throws for a secret of another length.
 *
 * The last letter makes the weighted sum of all letters zero in GF(32) with x⁵+x²+1. As all weights
 * differ and none is zero, every wrong letter and every swap of two is found.
 */
export function formatCode(secret: Uint8Array): string {
  if (secret.length !== secretLength) throw new RangeError('A code is made of 16 bytes.');
  const number = secret.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = Array.from(number.toString(32).padStart(codeLength - 1, '0'), (digit) =>
    parseInt(digit, 32),
  );
  const letters = [...digits, timesX(weightedSum(digits))].map((digit) => alphabet[digit]).join('');
  let from = 0;
  return groups.map((length) => letters.slice(from, (from += length))).join('-');
}

/** Reads a code as people type it, and as mail programs leave it in links. Never throws. */
export function readCode(text: string): ReadCode {
  const letters = Array.from(codePart(text));
  if (letters.length === 0) return { kind: 'empty' };
  const digits = letters.map((letter) => alphabet.indexOf(misread[letter] ?? letter));
  const wrong = letters[digits.indexOf(-1)];
  if (wrong !== undefined) return { kind: 'letter', letter: wrong };
  if (digits.length !== codeLength) return { kind: 'length', letters: digits.length };
  const number = digits.slice(0, -1).reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n);
  // 26 letters hold two bits more than the secret has; they are zero in every code of ours.
  if (weightedSum(digits) !== 0 || number >> 128n !== 0n) return { kind: 'check' };
  return { kind: 'secret', secret: toSecret(number) };
}

/**
 * The letters of the code in what was typed or pasted: a code, a fragment or a whole link.
 * Mail programs escape `#` (once or twice), add `&utm_…` or `?…`, and take a full stop for a part.
 */
function codePart(text: string): string {
  const [before = '', ...behind] = text
    .normalize('NFKC')
    .trim()
    .split(/#|%(?:25)*23/u);
  const part = behind.length > 0 ? behind.join('') : isLink(before) ? '' : before;
  return unescaped(part.replace(/^[?&/]+/u, '').replace(/[?&/].*$/su, ''))
    .replace(/[\s\p{Dash}\p{Cf}_]+/gu, '')
    .replace(/^[\p{Po}\p{Ps}\p{Pi}<]+|[\p{Po}\p{Pe}\p{Pf}>]+$/gu, '')
    .toUpperCase();
}

function isLink(text: string): boolean {
  return text.includes('/');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone `%` is told to the reader as the letter that it is.
  }
}

function toSecret(number: bigint): Bytes {
  return Uint8Array.from({ length: secretLength }, (_, index) =>
    Number((number >> BigInt(8 * (secretLength - 1 - index))) & 255n),
  );
}

/** Horner’s scheme: the weights are 1, x, x² … from the last digit back. */
function weightedSum(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesX(sum) ^ digit, 0);
}

/** x times an element of GF(32). */
function timesX(element: number): number {
  return (element << 1) ^ (element & 0b10000 ? 0b100101 : 0);
}
