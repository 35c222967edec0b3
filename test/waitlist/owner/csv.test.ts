import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../src/waitlist/owner/csv.ts';
import { readList } from '../../../src/waitlist/owner/read-list.ts';

test('writes CSV as RFC 4180 has it', () => {
  expect(
    writeCsv([
      ['a', 'b c', 'd,e'],
      ['say "x"', 'two\r\nlines', ''],
    ]),
  ).toBe('a,b c,"d,e"\r\n"say ""x""","two\r\nlines",\r\n');
});

test('no cell begins as a table program’s formula', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", 'a=1'];
  for (const line of writeCsv(cells.map((cell) => [cell]))
    .split('\r\n')
    .filter(Boolean))
    expect(line.replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r]/u);
});

test('reads what it writes', () => {
  const rows = [
    ['=1', '"', ',', ';', '\n', '\r\n', "'", '', 'é', '\t'],
    ['-x', '+y', '@z', "'=", 'a"b', ' ', '1', '2', '3', '4'],
  ];
  expect(readCsv(writeCsv(rows))).toEqual(rows);
});

test.each([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\r\n"1;x";2',
    [
      ['a', 'b'],
      ['1;x', '2'],
    ],
  ],
  [
    'tabs and a byte order mark',
    '\uFEFFa\tb\r1\t\r',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'empty lines and a last empty cell',
    'a,b\n\n1,',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['nothing', '', []],
])('reads %s', (_name, text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test('names the line of a stray quotation mark', () => {
  expect(() => readCsv('a,b\n1,"2\n')).toThrow(
    /^Line 2 of the file has a quotation mark that is not closed/u,
  );
});

const now = new Date('2026-11-25T12:00:00Z');

test.each([
  ['Formspree', 'email,section,_date\na@x.com,sales,2026-11-02T09:00:00Z\n', undefined, ['sales']],
  [
    'Buttondown',
    'email,notes,tags,creation_date,subscriber_type\na@x.com,,"sales, onboarding",2026-11-02T09:00:00Z,regular\n',
    'confirmed',
    ['sales', 'onboarding'],
  ],
  [
    'Kit',
    'Email,First Name,Status,Created At\na@x.com,Ann,active,2026-11-02 09:00:00Z\n',
    'confirmed',
    [],
  ],
  [
    'listmonk',
    'uuid,email,name,attributes,status,created_at\n1,a@x.com,Ann,{},blocklisted,2026-11-02T09:00:00Z\n',
    'left',
    [],
  ],
  ['Keila', 'Email;First name;Status\na@x.com;Ann;unsubscribed\n', 'left', []],
])('reads the file of %s', (_name, text, state, sections) => {
  const { people, unreadable } = readList(text, now);
  expect(people).toMatchObject([{ address: { key: 'a@x.com' }, state, sections }]);
  expect(unreadable).toEqual([]);
});

test('tells which rows name nobody, and what to do without a column of addresses', () => {
  expect(readList('email\na@x.com\nnobody\n', now).unreadable).toEqual([3]);
  expect(() => readList('name\nAnn\n', now)).toThrow(
    'No column of the file is called email. Name the column of the addresses “email” in its first line.',
  );
});
