import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { countOf, openItems } from '../../src/elements/lib/run-count.ts';
import { runCsv, runJson } from '../../src/elements/lib/run-export.ts';
import { isSheet } from '../../src/elements/lib/run-sound.ts';
import {
  isNewer,
  latestTick,
  minutesOf,
  screenAt,
  screenOf,
  screensOf,
  tick,
} from '../../src/elements/lib/run.ts';
import { fillSheet, sheetKey, startRun } from '../../src/elements/lib/run-fill.ts';
import { zonedTime } from '../../src/elements/lib/run-saved.ts';
import { sheet } from './run-sample.ts';

const at = Date.UTC(2026, 10, 23, 14);
const minute = 60_000;
const saved = new Map([
  ['blank/business name', 'Blue Water Pools'],
  ['blank/business phone', '555 0100'],
  ['blank/role: route technician', 'Maria'],
]);
const kept = startRun(sheet, { who: 'Maria', site: '12 Palm Ct', at }, (key) => saved.get(key));
const run = { ...fillSheet(sheet, kept.filled), ...kept };

describe('a run', () => {
  test('keeps the words of the checklist, its blanks filled in as they were at the start', () => {
    expect(run).toMatchObject({ version: '1.0', who: 'Maria', business: 'Blue Water Pools' });
    expect(run.items[1]).toMatchObject({ action: 'Call 555 0100 from [Texting number].' });
    expect(sheet.items[1]).toMatchObject({
      action: 'Call [Business phone] from [Texting number].',
    });
  });

  test('says who has the role of a step, where the reader told', () => {
    expect(run.items[0]).toMatchObject({ action: 'Route Technician (Maria) fills the bottle.' });
    expect(run.responsible).toBe('Office Manager');
    expect(run).not.toHaveProperty('roles');
  });

  test('names its checklist, whose words it does not keep itself', () => {
    expect(kept.sheet).toMatch(/^sheet\/water\/testing\/1\.0\/[0-9a-z]+$/u);
    expect(sheetKey(structuredClone(sheet))).toBe(kept.sheet);
    expect(sheetKey({ ...sheet, title: 'Testing SOP, mended' })).not.toBe(kept.sheet);
    expect(kept).not.toHaveProperty('items');
    expect(Object.keys(kept.filled)).toHaveLength(3);
  });

  test('leads through the steps, then each pause point at once, then to the end', () => {
    expect(screensOf(run).map(({ anchor }) => anchor)).toEqual([
      'step-sample',
      'step-test',
      'check-cap',
      'finish',
    ]);
  });

  test('goes on where something is left to do, or where the address says', () => {
    const halfway = tick(tick(run, 'step-sample', at), 'step-test', at);
    expect([screenAt(run, ''), screenAt(halfway, ''), screenAt(halfway, 'step-test')]).toEqual([
      0, 2, 1,
    ]);
  });

  test('counts what is ticked, names what is not, and takes a tick back', () => {
    const ticked = tick(tick(run, 'step-sample', at), 'check-cap', at + minute);
    expect(countOf(ticked)).toBe('2 of 4');
    expect(openItems(ticked).map(({ words }) => words)).toEqual([
      'Test it',
      'Log is "full", signed',
    ]);
    expect(latestTick(ticked)).toBe('check-cap');
    expect([screenOf(ticked, 'check-log'), screenOf(ticked, 'step-test')]).toEqual([
      'check-cap',
      'step-test',
    ]);
    expect(tick(ticked, 'check-cap').done).toEqual({ 'step-sample': { at } });
  });

  test('takes the time of a step from the tick before it, or from the start', () => {
    const ticked = tick(tick(run, 'step-test', at + 3 * minute), 'step-sample', at + 5.5 * minute);
    expect([minutesOf(ticked, 'step-test'), minutesOf(ticked, 'step-sample')]).toEqual([3, 2.5]);
    expect(minutesOf(ticked, 'check-cap')).toBeUndefined();
  });

  test('is offered a newer version, once, and never an older one', () => {
    const newer = { ...sheet, version: '1.1', effective: '2026-12-01' };
    expect(isNewer(sheet, run)).toBe(false);
    expect(isNewer(newer, run)).toBe(true);
    expect(isNewer(newer, { ...run, declined: '1.1' })).toBe(false);
    expect(isNewer(newer, { ...run, finishedAt: at })).toBe(false);
    expect(isNewer({ ...newer, version: '0.9', effective: '2026-01-01' }, run)).toBe(false);
  });
});

test('every checklist of the site is sound, or nobody could open a run of it', async () => {
  const { dist } = inject('site');
  const pages = (await readdir(dist, { recursive: true })).filter((file) =>
    file.endsWith('/run/index.html'),
  );
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const html = await readFile(join(dist, page), 'utf8');
    const text = /data-sheet="([^"]*)"/u.exec(html)?.[1] ?? '';
    const json = text.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#38;', '&');
    expect(isSheet(JSON.parse(json.replaceAll('&amp;', '&'))), page).toBe(true);
  }
});

describe('an export', () => {
  const notes = { 'step-sample/Readings': '3.5', 'step-test': '=HYPERLINK("http://x")\nlines' };
  const finished = { ...tick(run, 'step-sample', at + minute), notes, who: '-Maria' };
  const rows = runCsv('a1', finished).split('\r\n');

  test('as CSV quotes what RFC 4180 says, with a line for each item', () => {
    expect(rows[0]).toMatch(/^\uFEFFrun,business,/u);
    expect(rows[0]).toContain(
      'responsible,started,finished,done by,kind,item,done,at,minutes,limit,readings,note',
    );
    expect(rows).toHaveLength(sheet.items.length + 2);
    expect(rows.at(-1)).toBe('');
    expect(rows[1]).toContain(',Readings: 3.5,');
    expect(rows[2]).toContain('\nlines"');
    expect(rows[1]).toMatch(/^a1,Blue Water Pools,WAT-01,/u);
    expect(rows[1]).toMatch(/,yes,2026-11-23T\d\d:\d\d:00[+-]\d\d:\d\d,1,5,/u);
    expect(rows[4]).toContain('check,"Log is ""full"", signed",no');
  });

  test('as CSV tells times with the zone of the reader, and no name that was not filled in', () => {
    expect(Date.parse(zonedTime(at))).toBe(at);
    expect(runCsv('a1', { ...finished, business: '[Business name]' })).toContain('\r\na1,,WAT-01');
  });

  test('as CSV holds no formula', () => {
    expect(rows[2]).toContain(`"'=HYPERLINK(""http://x"")\nlines"`);
    expect(rows[1]).toContain(",'-Maria,");
    for (const sign of ['=', '+', '-', '@', '\t', ' =', '＝'])
      expect(runCsv('a1', { ...finished, site: `${sign}1` })).toContain(`,'${sign}1,`);
  });

  test('as JSON holds all of the run and the minutes', () => {
    expect(JSON.parse(runJson('a1', finished))).toEqual({
      id: 'a1',
      ...finished,
      minutes: { 'step-sample': 1 },
    });
  });
});
