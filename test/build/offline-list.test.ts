import { expect, test } from 'vitest';
import { isKeptOffline, offlineAddress, offlineScope } from '../../src/build/offline-list.ts';

const site = [
  'index.html',
  'water/index.html',
  'water/water-testing/index.html',
  'water/water-testing/checklist/index.html',
  'water/monthly-balance/index.html',
];
const scope = offlineScope(site);

test('takes the SOPs that have a sheet for open', () => {
  expect([...scope.sops]).toEqual(['water/water-testing']);
});

test.each([
  'index.html',
  'offline/index.html',
  'search/index.html',
  'template/index.html',
  'my-business/index.html',
  'water/index.html',
  'water/water-testing/index.html',
  'water/water-testing/checklist/index.html',
  'water/water-testing/run/index.html',
  '_astro/style.Ab12.css',
  '_astro/gauge.Ab12.webp',
  '_astro/_page.Ab12.js',
  'pagefind/pagefind.js',
  'pagefind/wasm.en.pagefind',
  'pagefind/fragment/en_1.pf_fragment',
  'favicon.svg',
  'sops.json',
])('keeps %s', (path) => {
  expect(isKeptOffline(path, scope)).toBe(true);
});

test.each([
  'water/monthly-balance/index.html',
  'current/wat-01/index.html',
  'waitlist/index.html',
  'waitlist/thanks/index.html',
  'binder/index.html',
  'water/binder/index.html',
  '404.html',
  'offline.js',
  '_headers',
  '_astro/page.Ab12.js.map',
  'pagefind/wasm.unknown.pagefind',
  'feed.xml',
  'water/water-testing.md',
])('does not keep %s', (path) => {
  expect(isKeptOffline(path, scope)).toBe(false);
});

test('keeps the shell alone for an owner who wants that', () => {
  const shell = offlineScope(site, 'opened');
  expect(isKeptOffline('water/index.html', shell)).toBe(true);
  expect(isKeptOffline('water/water-testing/index.html', shell)).toBe(false);
  expect(isKeptOffline('pagefind/pagefind.js', shell)).toBe(false);
});

test('names the address that readers ask for', () => {
  expect(['index.html', 'water/index.html', 'favicon.svg'].map(offlineAddress)).toEqual([
    '/',
    '/water/',
    '/favicon.svg',
  ]);
});
