/** An SOP that a binder prints: `ret-01`, and its title. */
export interface TalliedSop {
  name: string;
  title: string;
}

/**
 * The last leaf of a binder: how many pages each SOP has, half of the list in each of two boxes of the
 * foot, which is most of that leaf. Only there are the counters of all pages known to CSS.
 */
export function tallyStyles(sops: readonly TalliedSop[]): string {
  const lines = sops.map(
    ({ name, title }) => `${quoted(`${name.toUpperCase()} ${title}: `)} counter(${name}) "\\A"`,
  );
  const half = Math.max(20, Math.ceil(lines.length / 2));
  const box = (place: string, own: string[]) =>
    `@bottom-${place} { inline-size: 50%; vertical-align: top; text-align: left; white-space: pre-line; font: 11pt/15pt sans-serif; content: ${own.join(' ') || 'none'} }`;
  return `@page tally { margin-block-end: calc(var(--paper-block) - 42mm); ${box('left', lines.slice(0, half))} ${box('right', lines.slice(half))} }`;
}

/** A text as CSS writes it: quotes, backslashes and line ends cannot end it early. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
