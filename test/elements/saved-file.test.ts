import { describe, expect, test } from 'vitest';
import { fileWords, readSavedFile, writeSavedFile } from '../../src/elements/lib/saved-file.ts';

const entries = [
  { key: 'blank/phone', at: 5, value: '555' },
  { key: 'run/2026-11-23-a1b2c3', at: 6, value: { sop: 'a/b' } },
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
    expect(readSavedFile(text, to)).toMatchObject({ entries: [{ at: 0 }, { at: 0 }, { at: 0 }] });
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
    const odd = [
      null,
      { key: 5, at: 1 },
      { key: 'no-slash', at: 1 },
      { key: 'blank/a', at: 'then' },
      { key: 'blank/b', at: 1, value: { not: 'text' } },
      { key: 'run/c', at: 1, value: null },
    ];
    const file = JSON.stringify({ kind: 'saved-sops', version: 2, entries: [...odd, ...entries] });
    expect(readSavedFile(file)).toEqual({ kind: 'read', entries, damaged: odd.length });
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
      "Nothing in “a.json” is new: 3 entries already here. Damaged and left out: 2.",
      "“a.json” is not a file that this page saved, so nothing was changed. Choose one whose name begins with “saved-”.",
      "“a.json” was saved by a newer version of this site, so nothing was changed. Reload this page, then choose the file again.",
    ]
  `);
});
