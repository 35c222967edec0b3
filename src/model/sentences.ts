/** Behind the sign that ends a sentence and what closes with it; “e.g.” and “a.m.” end none. */
const gap = /(?<=[.?!]["”’)]*)(?<!(?:^|[\s.(“"])\p{L}\.)\s+/u;

/** The sentences of a text on one line. */
export function sentencesIn(text: string): string[] {
  return text.split(gap).filter((sentence) => sentence !== '');
}

/** A text with straight quotes, as a YAML file has them: bodies are read with curly ones. */
export function straightQuotes(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}

/** What two spellings of a sentence have in common: its letters and digits, case aside. */
export function sentenceKey(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/['‘’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
