/** For commander: what it has to say about wrong options comes as a sentence, without “error:”. */
export const plainOutput = {
  outputError(text: string, write: (text: string) => void): void {
    write(plainSentence(text));
  },
};

function plainSentence(text: string): string {
  const plain = text.replace(/^error:\s*/u, '').trimEnd();
  const sentence = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  return `${sentence}${/[.?!)]$/u.test(sentence) ? '' : '.'}\n`;
}
