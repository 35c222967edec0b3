import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { health } from '../../../src/waitlist/service/health.ts';
import { goodForm, service } from '../service/service.ts';

test('a full disk answers 503 and says so, loses nothing, and recovers by itself', async () => {
  const { ledger, postForm, postJson, log, trouble } = await service();
  if (ledger.store.kind !== 'sqlite') throw new Error('No file.');
  const { database } = ledger.store;
  const app = new Hono().get('/', health(ledger, trouble));
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.exec(`PRAGMA max_page_count = ${pages + 4}`);
  const acknowledged: string[] = [];
  let refused: Response | undefined;
  for (let index = 0; index < 400 && !refused; index += 1) {
    const email = `person${index}@example.com`;
    const answer = await postForm({ ...goodForm, email });
    if (answer.status === 303) acknowledged.push(email);
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get('retry-after')).toBe('60');
  expect(await refused?.text()).toMatch(
    /Our disk is full, and we could not save this.*Nothing was saved/su,
  );
  expect(await (await postJson({ ...goodForm, email: 'json@example.com' })).json()).toMatchObject({
    errors: [{ message: expect.stringContaining('Our disk is full') }],
  });
  expect((await app.request('/')).status).toBe(503);
  expect(log.join('\n')).toContain('The disk of the ledger is full.');
  expect(log.join('\n')).not.toContain('@');
  const kept = await ledger.db.selectFrom('people').select('address').orderBy('id').execute();
  expect(kept.map(({ address }) => address)).toEqual(acknowledged);

  database.exec('PRAGMA max_page_count = 100000');
  expect((await app.request('/')).status).toBe(200);
  expect((await postForm({ ...goodForm, email: 'after@example.com' })).status).toBe(303);
});
