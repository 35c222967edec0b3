/** More layers of escapes than any writer puts around a text. */
const mostRounds = 5;

/** Entities, escapes of JSON, scripts and CSS, and percent signs of addresses. */
const escapes = new RegExp(
  [
    String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});`,
    String.raw`\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|[\da-f]{1,6} ?|[\\nrtv])`,
    String.raw`(?:%[\da-f]{2})+`,
  ].join('|'),
  'giu',
);

/** Named entities that matter for what follows; every other one is a sign or an accented letter. */
const named = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", percnt: '%', bsol: '\\' }),
);

/**
 * The text with every escape taken off, layer by layer. Line breaks of the text stay and no new
 * ones come in, so lines are counted in the result as in the text.
 */
export function withoutEscapes(text: string): string {
  let plain = text;
  for (let round = 0; round < mostRounds; round += 1) {
    let more = false;
    plain = plain.replace(escapes, (escape) => {
      const meant = unescape(escape).replace(/[\r\n]/gu, ' ');
      more ||= /[&\\%]/u.test(meant);
      return meant;
    });
    if (!more) break;
  }
  return plain;
}

function unescape(escape: string): string {
  if (escape.startsWith('%')) return bytesOfAddress(escape);
  if (escape.startsWith('&')) return entity(escape.slice(1, -1));
  if (escape === '\\\\') return '\\';
  const hex = /[\da-f]+/iu.exec(escape.replace(/^\\[ux]/iu, ''))?.[0];
  return hex ? signOf(Number.parseInt(hex, 16)) : ' ';
}

function bytesOfAddress(escape: string): string {
  return Buffer.from(escape.replaceAll('%', ''), 'hex').toString('utf8');
}

function entity(name: string): string {
  const number = /^#(x)?([\da-f]+)$/iu.exec(name);
  if (number) return signOf(Number.parseInt(number[2] ?? '', number[1] ? 16 : 10));
  const accented = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)$/iu.exec(name);
  return named.get(name.toLowerCase()) ?? accented?.[1] ?? ' ';
}

function signOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}
