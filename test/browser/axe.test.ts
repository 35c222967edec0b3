import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const { open } = useBrowser();

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
} as const;

describe.each(Object.entries(looks))('%s', (_look, options) => {
  test.each(Object.entries(pageKinds))('%s has no violation', async (_kind, path) => {
    const page = await open(path, options);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found).toEqual([]);
  });
});
