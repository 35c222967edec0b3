/**
 * Words of a record that stand for something read off, counted, photographed or signed: of water
 * what the test kits read (free and combined chlorine, hardness, stabilizer, saturation index), too.
 */
const measured =
  /\b(?:FC|CC|TC|CYA|TA|CH|TDS|TF|CF|AF|LSI|chlorine|alkalinity|calcium|hardness|stabilizer|salt|percent|readings?|times?|temperatures?|levels?|pressures?|psi|ppm|ph|amounts?|doses?|gallons|pounds|strengths?|quantity|counts?|credit|mileage|odometer|score|(?:after-)?photos?|pictures?|screenshots?|signatures?|signed|initials?|initialed)\b/iu;

/**
 * What a step’s Documentation asks to be written down, as labels of the lines to write it on, on the
 * sheet and in a run: “Chemical Log: readings, time, approver.” asks for “Readings” and “Time”.
 */
export function readingsIn(documentation: string): string[] {
  const items = documentation
    .split(/\.\s+|[,;]/u)
    .map((item) => item.replace(/^.*:|^ *(?:and|or) |\.$/gu, '').trim())
    .filter((item) => measured.test(item));
  return [...new Set(items.map(capitalized))];
}

/** Units keep their letters: “psi”, “pH”. */
function capitalized(text: string): string {
  return /^(?:psi|ppm|pH)\b/u.test(text) ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
