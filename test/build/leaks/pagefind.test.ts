import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { collectSecrets } from '../../../src/build/leaks/collect-secrets.ts';
import { findLeaks } from '../../../src/build/leaks/find-leaks.ts';
import { now } from '../../support/content-source.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { lockedId, sampleContent, secret } from './sample.ts';

/** The leaks of a real Pagefind index with one record. */
async function leaksOfRecord(content: string, meta: Record<string, string>) {
  const dist = await temporaryFolder();
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  await index.addCustomRecord({ url: '/water/monthly-balance/', content, language: 'en', meta });
  await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await pagefind.close();
  return await findLeaks(dist, await collectSecrets(await sampleContent(), now));
}

test('finds a text in a search record', async () => {
  const leaks = await leaksOfRecord(`Monthly Balance SOP. ${secret}`, { title: 'Monthly Balance' });
  expect(leaks).toHaveLength(1);
  expect(leaks[0]).toMatchObject({ how: ['gzip'], sop: lockedId });
  expect(leaks[0]?.file).toMatch(/^pagefind\/fragment\/.*\.pf_fragment$/u);
});

test('finds a text in the facts of a search record', async () => {
  const meta = { title: 'Monthly Balance', note: 'Sleeves down to the wrist, dry gloves' };
  expect(await leaksOfRecord('Monthly Balance SOP.', meta)).toHaveLength(1);
});

test('finds nothing in Pagefind itself and in the record of a preview', async () => {
  const content = 'Monthly Balance SOP. Keep the water from attacking the plaster.';
  expect(await leaksOfRecord(content, { title: 'Monthly Balance' })).toEqual([]);
});
