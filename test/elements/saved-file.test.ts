import { describe, expect, test } from 'vitest';
import { fileWords, readSavedFile, writeSavedFile } from '../../src/elements/lib/saved-file.ts';
import { keptRun, sheet } from './run-sample.ts';

const entries = [
  { key: 'blank/phone', at: 5, value: '555' },
  { key: 'run/2026-11-23-a1b2c3', at: 6, value: keptRun() },
  { key: keptRun().sheet, at: 0, value: sheet },
  { key: 'tick/a/b/check-x', at: 7 },
];
const text = writeSavedFile(entries, new Date(0));

describe('a file of what is saved', () => {
  test('holds a version and all entries, those taken back as well', () => {
    expect(JSON.parse(text)).toEqual({
      ...{ kind: 'saved-sops', version: 2, savedAt: '1970-01-01T00:00:00.000Z' },
      entries,
    });
    expect(readSavedFile(text)).toEqual({ kind: 'read', entries, damaged: 0 });
  });

  test('of an earlier version is brought up to date', () => {
    const to = {
      version: 3,
      migrations: { 2: (entry: { key: string; at: number }) => [{ ...entry, at: 0 }] },
    };
    expect(readSavedFile(text, undefined, to)).toMatchObject({
      entries: entries.map(() => ({ at: 0 })),
    });
  });

  test.each([
    '',
    'not JSON',
    '[]',
    'null',
    '{"version":1,"entries":[]}',
    '{"kind":"saved-sops","version":1}',
  ])('is not %j', (other) => expect(readSavedFile(other)).toEqual({ kind: 'foreign' }));

  test('of a newer version is not read', () => {
    expect(readSavedFile(text.replace('"version": 2', '"version": 3'))).toEqual({ kind: 'newer' });
  });

  test('leaves out what is damaged, and what its readers would not expect', () => {
    const run = keptRun();
    const { items } = sheet;
    const odd = [
      ...[null, { key: 5, at: 1 }, { key: 'no-slash', at: 1 }, { key: 'blank/a', at: 'then' }],
      ...[
        { key: 'blank/b', at: 1, value: { not: 'text' } },
        { key: 'blank/c', at: 8.64e15 },
      ],
      ...[
        { key: 'tick/../x/check-y', at: 1 },
        { key: 'tick/a/b/c/d', at: 1, value: 'X' },
      ],
      ...[{ key: 'opened//evil.example', at: 1, value: '1.0' }],
      { key: 'waitlist/draft', at: 1, value: { email: 'a', sections: 5 } },
      { key: 'run/../x', at: 1, value: run },
      ...[
        null,
        { ...run, sop: '/evil.example' },
        { ...run, startedAt: '5' },
        { ...run, done: { a: null } },
        { ...run, done: { a: { at: -1 } } },
        { ...run, done: [] },
        { ...run, notes: { a: 5 } },
        { ...run, filled: undefined },
        { ...run, sheet: 'sheet/not/there' },
      ].map((value) => ({ key: 'run/2026-11-24-a1b2c3', at: 1, value })),
      ...[
        { ...sheet, items: {} },
        { ...sheet, items: [{ ...items[0], kind: 'other' }] },
        { ...sheet, items: [{ ...items[0], extras: [{ kind: 'list', items: [5] }] }] },
        { ...sheet, items: [{ ...items[0], readings: undefined }] },
        { ...sheet, items: [{ ...items[0], anchor: '" onclick=' }] },
        { ...sheet, intro: [null] },
        { ...sheet, roles: undefined },
      ].map((value) => ({ key: 'sheet/water/testing/2.0/b2', at: 0, value })),
    ];
    const file = JSON.stringify({ kind: 'saved-sops', version: 2, entries: [...odd, ...entries] });
    expect(readSavedFile(file)).toEqual({ kind: 'read', entries, damaged: odd.length });
  });

  test('may lack the checklist of a run that this device has', () => {
    const [, run] = entries;
    const file = writeSavedFile(run ? [run] : [], new Date(0));
    expect(readSavedFile(file)).toMatchObject({ entries: [], damaged: 1 });
    expect(readSavedFile(file, (key) => key === keptRun().sheet)).toMatchObject({ damaged: 0 });
  });
});

test('says what became of a file', () => {
  const read = readSavedFile(text);
  expect([
    fileWords('a.json', read, entries),
    fileWords('a.json', read, entries.slice(1, 2)),
    fileWords('a.json', read, []),
    fileWords('a.json', { kind: 'read', entries, damaged: 2 }, []),
    fileWords('a.json', { kind: 'foreign' }, []),
    fileWords('a.json', { kind: 'newer' }, []),
  ]).toMatchInlineSnapshot(`
    [
      "Taken in from “a.json”: 3 entries new or newer, 0 already here.",
      "Taken in from “a.json”: 1 entry new or newer, 2 already here.",
      "Nothing in “a.json” is new: 3 entries already here.",
      "Nothing in “a.json” is new: 3 entries already here. 2 entries of the file are damaged and left out.",
      "“a.json” is not a file that this page saved, so nothing was changed. Choose one whose name begins with “saved-”.",
      "“a.json” was saved by a newer version of this site, so nothing was changed. Reload this page, then choose the file again.",
    ]
  `);
});
