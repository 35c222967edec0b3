import { describe, expect, test } from 'vitest';
import { codeLength, formatCode, readCode } from '../../src/gate/code.ts';

const secret = Uint8Array.from({ length: 16 }, (_, index) => 255 - 15 * index);
const code = formatCode(secret);
const link = `https://sops.example.com/unlock/#${code}`;
const bare = code.replaceAll('-', '');
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('prints 27 letters in six groups', () => {
  expect(code).toMatchInlineSnapshot(`"7ZY3G-X5GX-MMPB8-EY39-B95KR-B8Y8"`);
  expect(bare).toHaveLength(codeLength);
  expect(formatCode(new Uint8Array(16))).toBe('00000-0000-00000-0000-00000-0000');
  expect(() => formatCode(new Uint8Array(15))).toThrow('16 bytes');
});

test('reads back what it printed, for any secret', () => {
  for (let time = 0; time < 500; time++) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    expect(readCode(formatCode(random))).toEqual({ kind: 'secret', secret: random });
  }
});

test.each([
  ['lower case', code.toLowerCase()],
  ['no dashes', bare],
  ['spaces', ` ${code.replaceAll('-', '  ')}\n`],
  ['dashes of other kinds', code.replaceAll('-', ' – ').replace('–', '‑').replace('–', '−')],
  ['what is not seen', `\u200B${code}\u00AD\uFEFF`],
  ['full-width letters', bare.replace('7', '７').replace('Z', 'Ｚ')],
  ['a full stop behind it', `${code}.`],
  ['quotes around it', `“${code}”,`],
  ['a fragment', `#${code}`],
  ['an escaped fragment', `%23${code}`],
  ['a fragment escaped twice', `%2523${code}`],
  ['a link', link],
  ['a link in brackets, with a full stop', `<${link}>.`],
  ['a link with a comma', `${link},`],
  ['a link with a tracker', `${link}&utm_source=mail`],
  ['a link with a query behind', `${link}?utm_source=mail`],
  ['a link with a query before', link.replace('/#', '/?utm_source=mail#')],
  ['a link with an escaped fragment', link.replace('#', '%23')],
  ['a link inside another', `https://safe.example/?url=${encodeURIComponent(link)}&data=1`],
  ['a link with a slash behind', `${link}/`],
  ['escaped spaces', `#${code.replaceAll('-', '%20')}`],
  ['a query for a fragment', `?${code}`],
])('takes a code with %s', (_, text) => {
  expect(readCode(text)).toEqual({ kind: 'secret', secret });
});

test('takes O for 0, and I and L for 1', () => {
  const ones = formatCode(Uint8Array.from({ length: 16 }, (_, index) => (index % 2 ? 66 : 8)));
  expect(ones).toContain('1');
  expect(ones).toContain('0');
  for (const one of ['I', 'L', 'i', 'l'])
    expect(readCode(ones.replaceAll('1', one).replaceAll('0', one === 'i' ? 'o' : 'O')).kind).toBe(
      'secret',
    );
});

describe('says why a text is no code', () => {
  test.each([
    '',
    ' ',
    '#',
    '%23',
    'https://sops.example.com/unlock/',
    'https://a.example/unlock/?utm_source=x',
    'https://a.example/unlock/#',
  ])('empty: “%s”', (text) => {
    expect(readCode(text)).toEqual({ kind: 'empty' });
  });

  test('a letter that no code has', () => {
    expect(readCode(bare.replace('Z', 'u'))).toEqual({ kind: 'letter', letter: 'U' });
    expect(readCode(`${bare.slice(0, 9)}%${bare.slice(9)}`)).toEqual({
      kind: 'letter',
      letter: '%',
    });
    expect(readCode(`${bare.slice(0, 9)}😀${bare.slice(9)}`)).toEqual({
      kind: 'letter',
      letter: '😀',
    });
  });

  test('too few or too many letters', () => {
    expect(readCode(bare.slice(1))).toEqual({ kind: 'length', letters: 26 });
    expect(readCode(`${code} ${code}`)).toEqual({ kind: 'length', letters: 54 });
  });

  test('every single wrong letter', () => {
    for (let at = 0; at < codeLength; at++)
      for (const letter of alphabet)
        if (letter !== bare[at])
          expect(readCode(bare.slice(0, at) + letter + bare.slice(at + 1)).kind).toBe('check');
  });

  test('every swap of two letters', () => {
    let swaps = 0;
    for (let one = 0; one < codeLength; one++)
      for (let two = one + 1; two < codeLength; two++) {
        const letters = Array.from(bare);
        [letters[one], letters[two]] = [letters[two] ?? '', letters[one] ?? ''];
        if (letters[one] === letters[two]) continue;
        swaps++;
        expect(readCode(letters.join('')).kind).toBe('check');
      }
    expect(swaps).toBeGreaterThan(300);
  });

  test('letters that hold more than 128 bits', () => {
    // ZZ… with a right check letter: its first letter is above 7.
    const kinds = Array.from(alphabet, (last) => readCode('Z'.repeat(26) + last).kind);
    expect(new Set(kinds)).toEqual(new Set(['check']));
  });
});

test('never throws, whatever was pasted', () => {
  for (let time = 0; time < 2000; time++) {
    const units = crypto.getRandomValues(new Uint16Array(time % 40));
    expect(() => readCode(String.fromCharCode(...units))).not.toThrow();
  }
});
