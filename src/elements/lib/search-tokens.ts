/** So many first letters in common make two words alike: “dosing” and “dose”. */
const sameLetters = 3;

/** The words of a question as they are compared: lower case, without accents and marks. */
export function tokensOf(text: string): string[] {
  return text.split(/\s+/u).map(plain).filter(Boolean);
}

/** Whether a word is so short that many others begin like it: “pH” and “photo”. */
export function isShort(token: string): boolean {
  return token.length <= sameLetters;
}

/** Whether a word of a page may be what the reader meant; “opt-out” is also “out”. */
export function isAlike(token: string, word: string): boolean {
  const start = token.slice(0, sameLetters);
  return piecesOf(word).some((piece) => piece.startsWith(start));
}

/** Whether a word of a page is the reader’s own, or its plural. */
export function isWhole(token: string, word: string): boolean {
  return piecesOf(word).some((piece) => [token, `${token}s`, `${token}es`].includes(piece));
}

function piecesOf(word: string): string[] {
  return [word, ...word.split(/[^\p{L}\p{N}]+/u)].map(plain);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
