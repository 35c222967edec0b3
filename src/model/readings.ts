/** Words of a record that stand for something read off, counted, photographed or signed. */
const measured =
  /\b(?:readings?|times?|temperatures?|levels?|pressures?|psi|ppm|ph|amounts?|doses?|gallons|pounds|strengths?|quantity|counts?|credit|mileage|odometer|score|(?:after-)?photos?|pictures?|screenshots?|signatures?|signed|initials?|initialed)\b/iu;

/** More lines than this make a form of a checklist; the record itself has the rest. */
const mostLines = 4;

/**
 * What a step’s Documentation asks to be written down, as labels of the lines to write it on, on the
 * sheet and in a run: “Chemical Log: readings, time, approver.” asks for “Readings” and “Time”.
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
