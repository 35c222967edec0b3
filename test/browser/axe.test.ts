import { expect, test } from 'vitest';
import { violationsInEveryLook } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const { open } = useBrowser();

test.each(Object.entries(pageKinds))(
  '%s has no violation in the light, in the dark and at 320 px',
  async (_kind, path) => {
    expect(await violationsInEveryLook(await open(path))).toEqual([]);
  },
);
