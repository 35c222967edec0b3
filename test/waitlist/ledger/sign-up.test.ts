import { describe, expect, test } from 'vitest';
import { recordWords } from '../../../src/waitlist/ledger/consent-words.ts';
import { confirm, eraseByToken, unsubscribe } from '../../../src/waitlist/ledger/change-person.ts';
import type { Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { claimMails } from '../../../src/waitlist/ledger/outbox.ts';
import { storeSignUps } from '../../../src/waitlist/ledger/sign-up.ts';
import { address, at, freshLedger, signUp, stores } from '../stores.ts';

/** The links of the mail that waits for the only person. */
async function links(ledger: Ledger, minutes: number) {
  const [mail] = await claimMails(ledger, {
    count: 1,
    claimedBy: `test ${minutes}`,
    now: at(minutes),
  });
  if (!mail) throw new Error('No mail waits.');
  return mail.tokens;
}

const people = (ledger: Ledger) =>
  ledger.db
    .selectFrom('people')
    .select(['address', 'address_key', 'state'])
    .orderBy('id')
    .execute();

describe.each(stores)('on %s', (store) => {
  test('keeps who, when, which sections, which SOP and which words', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['Owner@Example.com'], {
      sections: ['sales', 'onboarding'],
      sop: 'sales/quote',
    });
    expect(await people(ledger)).toEqual([
      { address: 'Owner@Example.com', address_key: 'owner@example.com', state: 'asked' },
    ]);
    const wishes = await ledger.db
      .selectFrom('interests')
      .select(['section', 'sop', 'asked_at'])
      .orderBy('section')
      .execute();
    expect(wishes).toEqual([
      { section: 'onboarding', sop: 'sales/quote', asked_at: '2026-11-02T09:00:00.000Z' },
      { section: 'sales', sop: 'sales/quote', asked_at: '2026-11-02T09:00:00.000Z' },
    ]);
    const consents = await ledger.db
      .selectFrom('consents')
      .innerJoin('consent_words', 'consent_words.id', 'words_id')
      .select(['version', 'words', 'asked_at', 'confirmed_at'])
      .execute();
    expect(consents).toEqual([
      {
        version: '2026-11',
        words: 'You may write to me.',
        asked_at: '2026-11-02T09:00:00.000Z',
        confirmed_at: null,
      },
    ]);
  });

  test('takes two spellings for one person, and tags for two', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com', ' A@X.COM', 'a+tag@x.com'], { sections: ['sales'] });
    await signUp(ledger, ['a@x.com'], { sections: ['onboarding'], from: 9 });
    expect((await people(ledger)).map((person) => person.address_key)).toEqual([
      'a@x.com',
      'a+tag@x.com',
    ]);
    const wishes = await ledger.db
      .selectFrom('interests')
      .select(['person_id', 'section'])
      .execute();
    expect(wishes).toHaveLength(3);
    expect(await ledger.db.selectFrom('consents').selectAll().execute()).toHaveLength(2);
  });

  test('whoever names no section waits for all of them', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com'], { sections: [] });
    expect(await ledger.db.selectFrom('interests').select('section').execute()).toEqual([
      { section: '*' },
    ]);
  });

  test('confirms once, as often as the link is used', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    const { confirm: token } = await links(ledger, 1);
    expect(await confirm(ledger, token, at(2))).toBe('done');
    expect(await confirm(ledger, token, at(3))).toBe('done');
    const row = await ledger.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
    expect([row.state, row.confirmed_at]).toEqual(['confirmed', '2026-11-02T09:02:00.000Z']);
    const consent = await ledger.db.selectFrom('consents').selectAll().executeTakeFirstOrThrow();
    expect(consent.confirmed_at).toBe('2026-11-02T09:02:00.000Z');
  });

  test('writes to whoever is on the list already, too', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    await confirm(ledger, (await links(ledger, 1)).confirm, at(2));
    await signUp(ledger, ['a@x.com'], { from: 3 });
    const topics = await ledger.db.selectFrom('outbox').select('topic').execute();
    expect(topics).toEqual([{ topic: 'known' }]);
  });

  test('takes no link that is wrong, for something else, or too old', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    const tokens = await links(ledger, 1);
    const later = new Date(at(1).getTime() + 14 * 86_400_000);
    expect(await confirm(ledger, tokens.leave, at(2))).toBe('unknown');
    expect(await unsubscribe(ledger, tokens.confirm, at(2))).toBe('unknown');
    expect(await confirm(ledger, `${tokens.confirm}x`, at(2))).toBe('unknown');
    expect(await confirm(ledger, '', at(2))).toBe('unknown');
    expect(await confirm(ledger, tokens.confirm, later)).toBe('unknown');
    expect((await people(ledger))[0]?.state).toBe('asked');
    const kept = JSON.stringify(await ledger.db.selectFrom('tokens').selectAll().execute());
    expect(kept).not.toContain(tokens.confirm);
  });

  test('who left gets no mail, and no old link brings them back', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    const tokens = await links(ledger, 1);
    await confirm(ledger, tokens.confirm, at(2));
    expect(await unsubscribe(ledger, tokens.leave, at(3))).toBe('done');
    expect(await unsubscribe(ledger, tokens.leave, at(4))).toBe('done');
    expect(await confirm(ledger, tokens.confirm, at(5))).toBe('unknown');
    expect((await people(ledger))[0]?.state).toBe('left');
    expect(await ledger.db.selectFrom('outbox').select('id').execute()).toEqual([]);
    const consent = await ledger.db.selectFrom('consents').selectAll().executeTakeFirstOrThrow();
    expect(consent.withdrawn_at).toBe('2026-11-02T09:03:00.000Z');
  });

  test('who left and asks again agrees anew', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    const tokens = await links(ledger, 1);
    await confirm(ledger, tokens.confirm, at(2));
    await unsubscribe(ledger, tokens.leave, at(3));
    await signUp(ledger, ['a@x.com'], { from: 4 });
    await confirm(ledger, (await links(ledger, 5)).confirm, at(6));
    const consents = await ledger.db
      .selectFrom('consents')
      .select('withdrawn_at')
      .orderBy('id')
      .execute();
    expect(consents.map(({ withdrawn_at: gone }) => gone)).toEqual([
      '2026-11-02T09:03:00.000Z',
      null,
    ]);
    expect((await people(ledger))[0]?.state).toBe('confirmed');
  });

  test('erases all but a keyed hash', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, ['a@x.com']);
    expect(await eraseByToken(ledger, (await links(ledger, 1)).leave, at(2))).toBe('done');
    for (const table of ['people', 'interests', 'consents', 'tokens', 'outbox'] as const)
      expect(await ledger.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    const [kept] = await ledger.db.selectFrom('erasures').selectAll().execute();
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('stores all of a batch or nothing of it', async () => {
    const ledger = await freshLedger(store);
    const wordsId = await recordWords(ledger, { version: '1', words: 'Yes.' });
    const one = { sections: ['sales'], at: at() };
    await expect(
      storeSignUps(ledger, [
        { ...one, address: address('a@x.com'), wordsId },
        { ...one, address: address('b@x.com'), wordsId: 99 },
      ]),
    ).rejects.toThrow();
    expect(await people(ledger)).toEqual([]);
  });
});
