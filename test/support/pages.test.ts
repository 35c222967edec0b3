import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

test('a page does all that one can leave behind', async () => {
  const page = await open('/offline/', {
    colorScheme: 'dark',
    viewport: { width: 320, height: 640 },
  });
  await page.addInitScript(() => Object.assign(window, { left: 'behind' }));
  await page.route('**/*.css', (route) => route.abort());
  await page.emulateMedia({ media: 'print', forcedColors: 'active' });
  await page.goto('/template/');
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
    // oxlint-disable-next-line no-document-cookie -- The cookie store is not there without https.
    document.cookie = 'left=behind';
  });
  await page.context().setOffline(true);
});

test('and the next test meets none of it', async () => {
  const page = await open('/template/');
  const found = await page.evaluate(() => ({
    left: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
    script: 'left' in window,
    styles: document.styleSheets.length > 0,
    looks: ['(prefers-color-scheme: dark)', 'print', '(forced-colors: active)'].filter(
      (query) => matchMedia(query).matches,
    ),
    width: innerWidth,
    isOnline: navigator.onLine,
  }));
  expect(found).toEqual({
    ...{ left: [''], script: false, styles: true, looks: [], width: 1280, isOnline: true },
  });
});
