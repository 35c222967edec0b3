import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/waitlist/environment.ts';
import { clientNetwork } from '../../../src/waitlist/service/client-network.ts';
import { createLimits } from '../../../src/waitlist/service/limits.ts';
import { freshLedger, stores } from '../stores.ts';
import { goodForm, service } from './service.ts';

const { TRUSTED_PROXIES: isTrusted } = readEnvironment({
  TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8',
});

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['127.0.0.1', 'unknown', '127.0.0.1'],
  ['fd00::1', '[2001:db8:1:2:3:4:5:6]:443', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', undefined, '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
  [undefined, '198.51.100.1', 'unknown'],
])('takes %s with X-Forwarded-For %s for %s', (peer, forwarded, network) => {
  expect(clientNetwork(peer, forwarded, isTrusted)).toBe(network);
});

test.each(['example.com', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', '1.2.3'])(
  'does not take %s for a proxy',
  (proxy) => {
    expect(() => readEnvironment({ TRUSTED_PROXIES: proxy })).toThrow(
      `TRUSTED_PROXIES names "${proxy}". Write addresses`,
    );
  },
);

test('says which variables are wrong', () => {
  expect(() =>
    readEnvironment({ DATABASE_URL: 'mysql://x', SMTP_URL: 'mail.example.com' }),
  ).toThrow(/^DATABASE_URL begins with postgres:\/\/.*\nSMTP_URL begins with smtp:\/\//u);
  expect(readEnvironment({ DATABASE_URL: '', SMTP_URL: '' })).toMatchObject({ DATA_DIR: '.data' });
});

describe.each(stores)('on %s', (store) => {
  test('lets five sign-ups of an address through in an hour, known or not, and says when to come again', async () => {
    const { postForm, ledger } = await service(store);
    for (let count = 0; count < 5; count += 1) expect((await postForm(goodForm)).status).toBe(303);
    const answer = await postForm({ ...goodForm, email: ' OWNER@example.com' });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect(await answer.text()).toContain('Please try again in 60 minutes.');
    expect((await postForm({ ...goodForm, email: 'other@example.com' })).status).toBe(303);
    expect(await ledger.db.selectFrom('outbox').select('id').execute()).toHaveLength(2);
  });

  test('limits a network, also what is wrong', async () => {
    const ledger = await freshLedger(store);
    const limits = await createLimits(ledger, {
      network: { points: 2, duration: 60 },
      address: { points: 9, duration: 60 },
    });
    const { postJson } = await service(store, { limits });
    expect((await postJson({})).status).toBe(422);
    expect((await postJson(goodForm)).status).toBe(200);
    const refused = await postJson(goodForm);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      errors: [{ field: '', message: expect.stringContaining('in a minute') }],
    });
  });
});

test('counts for two processes together on PostgreSQL', async () => {
  const ledger = await freshLedger('postgres');
  const limit = { network: { points: 3, duration: 60 }, address: { points: 3, duration: 60 } };
  const both = [await createLimits(ledger, limit), await createLimits(ledger, limit)];
  const pauses = await Promise.all(
    [0, 1, 0, 1].map((index) => both[index]?.network('203.0.113.9')),
  );
  expect(pauses.filter((pause) => pause !== undefined)).toHaveLength(1);
});
