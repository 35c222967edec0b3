import { describe, expect, test } from 'vitest';
import { claimMails } from '../../../src/waitlist/ledger/outbox.ts';
import type { Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { stores } from '../stores.ts';
import { goodForm, service } from './service.ts';

/** Everything in the ledger, to see that nothing changes. */
async function everything({ db }: Ledger): Promise<unknown> {
  const tables = [
    'people',
    'interests',
    'consents',
    'tokens',
    'outbox',
    'erasures',
    'invitations',
  ] as const;
  return await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
}

async function withPerson(store: (typeof stores)[number] = 'sqlite') {
  const all = await service(store);
  await all.postForm(goodForm);
  const [mail] = await claimMails(all.ledger, { count: 1, claimedBy: 'test', now: new Date() });
  if (!mail) throw new Error('No mail waits.');
  const state = async () =>
    (await all.ledger.db.selectFrom('people').select('state').execute()).map((row) => row.state);
  return { ...all, state, ...mail.tokens };
}

describe.each(stores)('on %s', (store) => {
  test('no GET changes anything, whatever its link', async () => {
    const { get, app, ledger, confirm, leave } = await withPerson(store);
    const before = await everything(ledger);
    for (const kind of ['confirm', 'unsubscribe', 'erase']) {
      for (const token of [confirm, leave, 'wrong', '']) {
        await get(`/${kind}?token=${token}`);
        await app.request(`/${kind}?token=${token}`, { method: 'HEAD' });
        await app.request(`/${kind}?token=${token}`, { method: 'OPTIONS' });
      }
    }
    expect(await everything(ledger)).toEqual(before);
  });

  test('a button confirms', async () => {
    const { get, postForm, state, confirm } = await withPerson(store);
    const page = await (await get(`/confirm?token=${confirm}`)).text();
    expect(page).toMatch(/<form method="post" action="\/api\/waitlist\/confirm">/u);
    expect(page.match(/<button/gu)).toHaveLength(1);
    expect(page).toMatch(/<button[^>]* autofocus/u);
    expect(page).toContain(`name="token" value="${confirm}"`);
    const done = await postForm({ token: confirm }, '/confirm');
    expect([done.status, await state()]).toEqual([200, ['confirmed']]);
    expect(await done.text()).toContain('You are on the list');
  });
});

test('one click of a mail provider unsubscribes, without cookies, in either encoding (RFC 8058)', async () => {
  for (const body of [
    new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    oneClickMultipart(),
    undefined,
  ]) {
    const { post, state, leave } = await withPerson();
    const answer = await post(`/unsubscribe?token=${leave}`, body ? { body } : {});
    expect([answer.status, await state()]).toEqual([200, ['left']]);
  }
});

test('a page unsubscribes, and offers to erase', async () => {
  const { get, postForm, ledger, state, leave } = await withPerson();
  const page = await (await get(`/unsubscribe?token=${leave}`)).text();
  expect(page).toContain(`/api/waitlist/erase?token=${leave}`);
  await postForm({ token: leave }, '/unsubscribe');
  expect(await state()).toEqual(['left']);
  expect(await (await get(`/erase?token=${leave}`)).text()).toContain('Erase everything about me');
  const erased = await postForm({ token: leave }, '/erase');
  expect(await erased.text()).toContain('Everything about you is erased');
  expect(await state()).toEqual([]);
  expect(await ledger.db.selectFrom('erasures').selectAll().execute()).toHaveLength(1);
});

test('says what to do about a link that does not work, and that nothing was changed', async () => {
  const { get, postForm, state, confirm } = await withPerson();
  for (const answer of [
    await get('/confirm?token=abc'),
    await get('/confirm'),
    await postForm({ token: confirm.slice(1) }, '/confirm'),
    await postForm({ token: confirm }, '/erase'),
  ]) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/This link does not work any more.*Nothing was changed/su);
  }
  expect(await state()).toEqual(['asked']);
});

test('keeps its pages out of caches and search engines', async () => {
  const { get, confirm } = await withPerson();
  const { headers } = await get(`/confirm?token=${confirm}`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
});

function oneClickMultipart(): FormData {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
