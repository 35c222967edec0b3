import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { confirmEverybody, stores } from '../stores.ts';
import { goodForm, service, settings } from './service.ts';

const addresses = async ({ db }: Ledger) =>
  (await db.selectFrom('people').select('address').orderBy('id').execute()).map(
    (row) => row.address,
  );

/** All of an answer that a client can see. */
async function seen(response: Response) {
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

describe.each(stores)('on %s', (store) => {
  test('puts a form on the list and leads to the page that says thank you', async () => {
    const { postForm, ledger } = await service(store);
    const answer = await postForm([
      ...Object.entries(goodForm),
      ['section', 'onboarding'],
      ['sop', 'sales/quote'],
    ]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/waitlist/thanks/']);
    expect(await addresses(ledger)).toEqual(['owner@example.com']);
    const wishes = await ledger.db
      .selectFrom('interests')
      .select(['section', 'sop'])
      .orderBy('section')
      .execute();
    expect(wishes).toEqual([
      { section: 'onboarding', sop: 'sales/quote' },
      { section: 'sales', sop: 'sales/quote' },
    ]);
  });

  test('answers known and new addresses with the same bytes, and mails both', async () => {
    const { postForm, postJson, ledger } = await service(store);
    await postForm({ ...goodForm, email: 'known@example.com' });
    await confirmEverybody(ledger);
    const known = [
      await postForm({ ...goodForm, email: 'known@example.com' }),
      await postJson({ ...goodForm, email: 'known@example.com' }),
    ];
    const fresh = [
      await postForm({ ...goodForm, email: 'fresh@example.com' }),
      await postJson({ ...goodForm, email: 'fresh@example.com' }),
    ];
    expect(await Promise.all(known.map(seen))).toEqual(await Promise.all(fresh.map(seen)));
    const topics = await ledger.db.selectFrom('outbox').select('topic').orderBy('id').execute();
    expect(topics.map(({ topic }) => topic)).toEqual(['known', 'confirm']);
  });
});

test('takes as long for a known address as for a new one', async () => {
  const { postJson, ledger } = await service();
  const send = async (email: string) => {
    const start = performance.now();
    await postJson({ ...goodForm, email });
    return performance.now() - start;
  };
  await send('known0@example.com');
  for (let index = 1; index < 60; index += 1) await send(`known${index}@example.com`);
  await confirmEverybody(ledger);
  const known: number[] = [];
  const fresh: number[] = [];
  for (let index = 0; index < 60; index += 1) {
    known.push(await send(`known${index}@example.com`));
    fresh.push(await send(`fresh${index}@example.com`));
  }
  const [a, b] = [median(known), median(fresh)];
  // Far below what a network hides, and far above what a busy machine makes of equal work.
  expect(Math.abs(a - b)).toBeLessThan(3);
});

test('answers scripts in JSON', async () => {
  const { postJson, post } = await service();
  expect(await (await postJson(goodForm)).json()).toEqual({ ok: true });
  const byForm = await post('/', {
    body: new URLSearchParams(goodForm),
    headers: { accept: 'application/json' },
  });
  expect(await byForm.json()).toEqual({ ok: true });
  const wrong = await postJson({ email: 'owner', section: 'sales' });
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toEqual({
    errors: [
      { field: 'email', message: 'Write your whole email address, such as name@example.com.' },
      { field: 'consent', message: 'Tick the box: without your consent we may not write to you.' },
    ],
  });
});

test('gives the form back with what was typed and what to do, safe from what was typed', async () => {
  const { postForm, ledger } = await service();
  const answer = await postForm({
    email: '"><script>alert(1)</script>',
    section: 'onboarding',
    sop: 'sales/quote',
    consent: '',
  });
  expect(answer.status).toBe(422);
  const page = (await answer.text()).replaceAll(/\s+/gu, ' ');
  expect(page).toContain(
    '2 things are missing. Nothing was saved yet, and what you typed is still here.',
  );
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(page).toContain('aria-invalid="true" aria-describedby="email-error" autofocus');
  expect(page).toContain(
    'id="email-error">Write your whole email address, such as name@example.com.<',
  );
  expect(page).toMatch(/value="onboarding" checked/u);
  expect(page).not.toMatch(/value="sales" checked/u);
  expect(page).toContain('name="sop" value="sales/quote"');
  expect(page).not.toContain('<script');
  expect(await addresses(ledger)).toEqual([]);
});

test('takes multipart, and says which kinds of body it does not take', async () => {
  const { post, ledger } = await service();
  const form = new FormData();
  for (const [name, value] of Object.entries(goodForm)) form.set(name, value);
  expect((await post('/', { body: form })).status).toBe(303);
  expect(await addresses(ledger)).toEqual(['owner@example.com']);
  const text = { body: 'email=a@x.com', headers: { 'content-type': 'text/plain' } };
  expect((await post('/', text)).status).toBe(415);
  const broken = { body: '{"email":', headers: { 'content-type': 'application/json' } };
  expect(await (await post('/', broken)).json()).toEqual({
    errors: [
      {
        field: '',
        message:
          'This could not be read. This is no JSON object. Send the fields as {"email": "…"}.',
      },
    ],
  });
});

test('refuses more than 16 KB', async () => {
  const { postForm, ledger } = await service();
  expect((await postForm({ ...goodForm, sop: 'x'.repeat(16_000) })).status).toBe(303);
  expect((await postForm({ ...goodForm, email: 'b@x.com', sop: 'x'.repeat(16_384) })).status).toBe(
    413,
  );
  expect(await addresses(ledger)).toEqual(['owner@example.com']);
});

test('tells a program that fills in everything the same words, and stores nothing', async () => {
  const { postForm, postJson, ledger } = await service();
  const honest = await seen(
    await postForm({ ...goodForm, email: 'person@example.com', remarks: '', waited: '2000' }),
  );
  for (const bot of [{ remarks: 'Buy now' }, { waited: '0' }, { waited: '999.9' }]) {
    expect(await seen(await postForm({ ...goodForm, email: 'bot@example.com', ...bot }))).toEqual(
      honest,
    );
  }
  expect(
    await (await postJson({ ...goodForm, email: 'bot@example.com', waited: 10 })).json(),
  ).toEqual({ ok: true });
  expect(await addresses(ledger)).toEqual(['person@example.com']);
});

test('stops nobody who took a second, has no script, or an odd clock', async () => {
  const { postForm, ledger } = await service();
  for (const [index, waited] of ['1000', '2000', '86400000', '', '-500', 'NaN', '0x10'].entries())
    await postForm({ ...goodForm, email: `person${index}@example.com`, waited });
  expect(await addresses(ledger)).toHaveLength(7);
});

test('drops what an old page may still say, and keeps the person', async () => {
  const { postForm, ledger } = await service();
  await postForm({ ...goodForm, section: 'a-section-that-is-gone', sop: '../../etc/passwd' });
  const wishes = await ledger.db.selectFrom('interests').select(['section', 'sop']).execute();
  expect(wishes).toEqual([{ section: '*', sop: null }]);
});

test('asks again when the words beside the box are others than were shown', async () => {
  const { postForm, ledger } = await service();
  const answer = await postForm({ ...goodForm, consent: '2031-01' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(
    'These words are new. Read them, and tick the box if you agree.',
  );
  expect(await addresses(ledger)).toEqual([]);
});

test('lets the page of a static host read the answer, and leads back to it', async () => {
  const { post } = await service();
  const from = (origin: string) => ({ body: new URLSearchParams(goodForm), headers: { origin } });
  const site = await post('/', from(settings.address));
  expect(site.headers.get('access-control-allow-origin')).toBe(settings.address);
  expect(site.headers.get('location')).toBe('https://sops.example.com/waitlist/thanks/');
  const other = await post('/', from('https://evil.example'));
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  expect(other.headers.get('location')).toBe('/waitlist/thanks/');
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
