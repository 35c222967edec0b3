import { beforeEach, describe, expect, test, vi } from 'vitest';
import { earlierEntries, upgrade, type Shape } from '../../src/elements/lib/saved-versions.ts';
import { readSavedFile, writeSavedFile } from '../../src/elements/lib/saved-file.ts';
import { sheet } from './run-sample.ts';
import { openTab, stubDevice, type Device } from './saved-device.ts';

let device: Device;
beforeEach(() => {
  device = stubDevice();
});

describe('what is saved', () => {
  test('is one entry per key, with its time, and is there in the next visit', async () => {
    const { save } = await openTab();
    expect(save('tick/a/b/check-x', 'Gate latched', 5)).toBe('kept');
    expect(device.storage).toEqual({
      'sops:2:tick/a/b/check-x': '{"at":5,"value":"Gate latched"}',
    });
    const { readSaved } = await openTab();
    expect(readSaved('tick/a/b/check-x')).toBe('Gate latched');
  });

  test('keeps its time when it is taken back, without a value', async () => {
    const { save, readSaved, savedEntries } = await openTab();
    save('blank/phone', '555', 5);
    save('blank/phone', undefined, 6);
    expect(readSaved('blank/phone')).toBeUndefined();
    expect(savedEntries()).toEqual([{ key: 'blank/phone', at: 6 }]);
  });

  test('is newer than what a device with a clock ahead has brought', async () => {
    const { mergeSaved, save, savedEntries } = await openTab();
    const ahead = Date.now() + 1e9;
    mergeSaved([{ key: 'blank/phone', at: ahead, value: '555' }]);
    save('blank/phone', '556');
    expect(savedEntries()).toEqual([{ key: 'blank/phone', at: ahead + 1, value: '556' }]);
  });

  test('is told to who listens, until they stop', async () => {
    const { onSaved, save } = await openTab();
    const heard = vi.fn<() => void>();
    const stop = onSaved(heard);
    save('blank/phone', '555');
    const other = (key: string | null) => Object.assign(new Event('storage'), { key });
    dispatchEvent(other('sops:2:blank/phone'));
    dispatchEvent(other(null));
    dispatchEvent(new Event('pageshow'));
    expect(heard).toHaveBeenCalledTimes(4);
    dispatchEvent(other('sops?'));
    dispatchEvent(other('theirs'));
    stop();
    save('blank/phone', '556');
    expect(heard).toHaveBeenCalledTimes(4);
  });

  test('is all gone when it is erased, with what earlier versions kept; other keys stay', async () => {
    device = stubDevice({ 'sops:0:x/y': '{"at":1}', theirs: 'stays' });
    const { save, eraseSaved, savedEntries } = await openTab();
    save('blank/phone', '555');
    eraseSaved();
    expect(savedEntries()).toEqual([]);
    expect(device.storage).toEqual({ theirs: 'stays' });
  });
});

describe('two copies of one entry', () => {
  test('become the newer one, in either order, and twice changes nothing', async () => {
    const { mergeSaved, save, readSaved } = await openTab();
    save('blank/a', 'ours, newer', 9);
    save('blank/b', 'ours, older', 3);
    const theirs = [
      { key: 'blank/a', at: 5, value: 'theirs, older' },
      { key: 'blank/b', at: 5, value: 'theirs, newer' },
      { key: 'blank/c', at: 0, value: 'new' },
    ];
    expect(mergeSaved(theirs)).toHaveLength(2);
    expect(['a', 'b', 'c'].map((name) => readSaved(`blank/${name}`))).toEqual([
      'ours, newer',
      'theirs, newer',
      'new',
    ]);
    expect(mergeSaved(theirs)).toEqual([]);
  });

  test('do not bring back what was taken back later', async () => {
    const { mergeSaved, save, readSaved } = await openTab();
    save('tick/a/b/check-x', undefined, 9);
    expect(mergeSaved([{ key: 'tick/a/b/check-x', at: 5, value: 'Gate latched' }])).toEqual([]);
    expect(readSaved('tick/a/b/check-x')).toBeUndefined();
  });
});

test.each(['', '{', '5', 'null', '{"value":"no time"}', '{"at":"5"}', '{"at":-1}', '{"at":1e99}'])(
  'a damaged entry, %j, is none, and can be written anew',
  async (text) => {
    device.storage['sops:2:blank/phone'] = text;
    const { readSaved, save, savedEntries } = await openTab();
    expect(savedEntries()).toEqual([]);
    expect(save('blank/phone', '555')).toBe('kept');
    expect(readSaved('blank/phone')).toBe('555');
  },
);

describe('two tabs', () => {
  test('write side by side without losing each other’s work', async () => {
    const one = await openTab();
    const other = await openTab();
    one.save('tick/a/b/check-x', 'X');
    other.save('tick/a/b/check-y', 'Y');
    expect(one.savedEntries().map(({ key }) => key)).toEqual([
      'tick/a/b/check-x',
      'tick/a/b/check-y',
    ]);
  });

  test('agree on the newest, even when one could not write', async () => {
    const one = await openTab();
    const other = await openTab();
    device.mode = 'full';
    expect(one.save('blank/phone', '555', 5)).toBe('full');
    device.mode = 'works';
    other.save('blank/phone', '556', 6);
    expect(one.readSaved('blank/phone')).toBe('556');
  });
});

describe.each(['full', 'blocked'] as const)('storage that is %s', (mode) => {
  test('is told, and entries live as long as the page', async () => {
    device.mode = mode;
    const { save, readSaved, savedEntries, keeping } = await openTab();
    expect(save('blank/phone', '555')).toBe(mode);
    expect(keeping()).toBe(mode);
    expect(readSaved('blank/phone')).toBe('555');
    expect(savedEntries('blank/')).toHaveLength(1);
    expect((await openTab()).readSaved('blank/phone')).toBeUndefined();
  });

  test('gets what it missed once there is room', async () => {
    const { save, keeping } = await openTab();
    expect(keeping()).toBe('kept');
    device.mode = mode;
    save('blank/phone', '555', 5);
    expect(keeping()).toBe(mode);
    device.mode = 'works';
    save('blank/name', 'Blue Water', 6);
    expect(keeping()).toBe('kept');
    expect(Object.keys(device.storage)).toHaveLength(2);
  });
});

describe('an earlier version', () => {
  /** As if the first version had kept times in seconds, and the second had called ticks “done”. */
  const third: Shape = {
    version: 3,
    migrations: {
      1: (entry) => [{ ...entry, at: entry.at * 1000 }],
      2: (entry) => [{ ...entry, key: entry.key.replace(/^done\//u, 'tick/') }],
    },
  };

  test('is read through every migration since', () => {
    const before = {
      'sops:1:done/a/b/check-x': '{"at":5,"value":"X"}',
      'sops:1:done/a/b/check-y': 'damaged',
      'sops:2:done/a/b/check-z': '{"at":7000}',
      'sops:3:tick/a/b/check-w': '{"at":9000,"value":"W"}',
    };
    device = stubDevice({ ...before });
    expect(earlierEntries(third).map(({ entries }) => entries)).toEqual([
      [{ key: 'tick/a/b/check-x', at: 5000, value: 'X' }],
      [],
      [{ key: 'tick/a/b/check-z', at: 7000 }],
    ]);
    expect(device.storage).toEqual(before);
  });

  test('loses only what a migration drops or stumbles over', () => {
    const strict: Shape = {
      version: 2,
      migrations: {
        1: (entry) => {
          if (entry.key === 'bad') throw new Error('stumbles');
          return entry.key === 'dropped' ? [] : [entry];
        },
      },
    };
    const up = (key: string) => upgrade({ key, at: 1 }, 1, strict);
    expect([up('bad'), up('dropped'), up('good')]).toEqual([[], [], [{ key: 'good', at: 1 }]]);
  });
});

describe('the first version, of which each run had a checklist of its own', () => {
  const tick = 'sops:1:tick/a/b/check-x';
  /** A run as that version kept it, filled in; and one of the same checklist. */
  const old = (more: object) => {
    const { blanks: _blanks, roles: _roles, ...words } = sheet;
    const own = { startedAt: 5, who: 'Maria', site: '', done: {}, notes: {} };
    return JSON.stringify({ at: 6, value: { ...words, ...own, ...more } });
  };
  const runs = {
    'sops:1:run/2026-11-23-a1b2c3': old({}),
    'sops:1:run/2026-11-24-a1b2c3': old({ who: 'Ana', done: { 'step-test': { at: 6 } } }),
  };
  const keysOf = (kind: string) =>
    Object.keys(device.storage).filter((key) => key.startsWith(`sops:2:${kind}/`));

  test('moves: other entries at once, runs soon after, with one checklist for all', async () => {
    device = stubDevice({ [tick]: '{"at":5,"value":"X"}', ...runs });
    const before = JSON.stringify(device.storage).length;
    const { readSaved } = await openTab();
    expect(readSaved('tick/a/b/check-x')).toBe('X');
    await vi.waitFor(() => expect(keysOf('run')).toHaveLength(2));
    expect(Object.keys(device.storage).filter((key) => key.startsWith('sops:1:'))).toEqual([]);
    expect(keysOf('sheet')).toHaveLength(1);
    expect(JSON.stringify(device.storage).length).toBeLessThan(before * 0.7);
    const { readRun, runsOf } = await import('../../src/elements/lib/run-saved.ts');
    expect(readRun('2026-11-24-a1b2c3')).toMatchObject({
      ...{ title: 'Testing SOP', who: 'Ana', done: { 'step-test': { at: 6 } } },
      items: sheet.items,
    });
    expect(runsOf('water/testing')).toHaveLength(2);
  });

  test('keeps its checklist until its last run is deleted, and has it back with the run', async () => {
    device = stubDevice({ ...runs });
    await openTab();
    await vi.waitFor(() => expect(keysOf('run')).toHaveLength(2));
    const { deleteRun, readRun } = await import('../../src/elements/lib/run-saved.ts');
    deleteRun('2026-11-23-a1b2c3');
    expect(keysOf('sheet')).toHaveLength(1);
    const back = deleteRun('2026-11-24-a1b2c3');
    expect(keysOf('sheet')).toEqual([]);
    back();
    expect(readRun('2026-11-24-a1b2c3')).toMatchObject({ title: 'Testing SOP', who: 'Ana' });
  });

  test('is carried to another device by a file', async () => {
    device = stubDevice({ ...runs });
    const { savedEntries } = await openTab();
    await vi.waitFor(() => expect(keysOf('run')).toHaveLength(2));
    const text = writeSavedFile(savedEntries(), new Date());
    device = stubDevice();
    const { mergeSaved } = await openTab();
    const file = readSavedFile(text);
    mergeSaved(file.kind === 'read' ? file.entries : []);
    const { readRun } = await import('../../src/elements/lib/run-saved.ts');
    expect(readRun('2026-11-23-a1b2c3')).toMatchObject({ title: 'Testing SOP', who: 'Maria' });
  });

  test('stays where it is until the browser kept what became of it', async () => {
    device = stubDevice({ [tick]: '{"at":5,"value":"X"}' });
    device.mode = 'full';
    const { readSaved } = await openTab();
    expect(readSaved('tick/a/b/check-x')).toBe('X');
    expect(Object.keys(device.storage)).toEqual([tick]);
  });
});
