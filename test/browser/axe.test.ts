import { expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const { open } = useBrowser();

// Another colour scheme changes colours alone, a narrower screen everything but them.
test.each(Object.entries(pageKinds))(
  '%s has no violation in the light, in the dark and at 320 px',
  async (_kind, path) => {
    const page = await open(path, { colorScheme: 'light' });
    expect(await violationsIn(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page, { only: 'cat.color' }), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violationsIn(page, { colours: false }), '320 px').toEqual([]);
  },
);
