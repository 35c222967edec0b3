/** Words of a record that stand for something measured: it is written down as it is read off. */
const measured =
  /\b(?:readings?|times?|temperatures?|levels?|pressures?|psi|amounts?|doses?|gallons|strengths?)\b/iu;

/** More lines than this make a form of a checklist; the record itself has the rest. */
const mostLines = 4;

/**
 * What a step’s Documentation asks to be read off and written down, as labels of lines on paper:
 * “Chemical Log: readings, time, timer photo.” asks for “Readings” and “Time”.
 */
export function readingsIn(documentation: string): string[] {
  const items = documentation
    .split(/\.\s+|[,;]/u)
    .map((item) => item.replace(/^.*:|^ *(?:and|or) |\.$/gu, '').trim())
    .filter((item) => measured.test(item));
  return [...new Set(items.map(capitalized))].slice(0, mostLines);
}

/** Units keep their letters: “psi”, “pH”. */
function capitalized(text: string): string {
  return /^(?:psi|ppm|pH)\b/u.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
