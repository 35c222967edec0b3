import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { outboxFolder } from '../../../src/waitlist/ledger/erase-traces.ts';
import { openLedger, type Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { eraseAddress } from '../../../src/waitlist/owner/erase.ts';
import { fileTransport, smtpTransport } from '../../../src/waitlist/mail/transport.ts';
import { sendRound, startWorker } from '../../../src/waitlist/mail/worker.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { settings } from '../service/service.ts';
import { at, freshLedger, signUp, stores } from '../stores.ts';
import { decoded, startMailServer } from './mail-server.ts';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `person${index}@example.com`);

const waiting = async ({ db }: Ledger) =>
  await db
    .selectFrom('outbox')
    .select(['attempts', 'next_attempt_at', 'refused_at', 'last_error', 'claimed_by'])
    .orderBy('id')
    .execute();

/** A worker’s round on `ledger`, by a clock of the test. */
function rounds(ledger: Ledger, url: string) {
  const transport = smtpTransport(url);
  onTestFinished(() => transport.close());
  return (name: string, minutes: number) =>
    sendRound({ ledger, settings, transport, now: () => at(minutes) }, name);
}

describe.each(stores)('on %s', (store) => {
  test('a mail server that is down delays mail, and loses none', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, names(3));
    const server = await startMailServer();
    await server.stop();
    const round = rounds(ledger, server.url);
    expect(await round('a', 10)).toBe('done');
    const [mail] = await waiting(ledger);
    expect(mail).toMatchObject({
      attempts: 1,
      next_attempt_at: at(11).toISOString(),
      refused_at: null,
      claimed_by: null,
    });
    expect(mail?.last_error).toContain('ECONNREFUSED');
    await round('a', 10);
    expect((await waiting(ledger)).map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
    await round('a', 11);
    expect((await waiting(ledger))[0]).toMatchObject({
      attempts: 2,
      next_attempt_at: at(13).toISOString(),
    });

    const again = await startMailServer(Number(new URL(server.url).port));
    await round('a', 13);
    expect(again.mails.flatMap(({ to }) => to).toSorted()).toEqual(names(3));
    expect(await waiting(ledger)).toEqual([]);
  });

  test('two processes send each mail once', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, names(50));
    const server = await startMailServer();
    const round = rounds(ledger, server.url);
    for (let turn = 0; turn < 2; turn += 1)
      await Promise.all(['a', 'b'].map((name) => round(name, 60)));
    expect(server.mails.flatMap(({ to }) => to).toSorted()).toEqual(names(50).toSorted());
  });

  test('what a process took with it when it died is sent by another, later', async () => {
    const ledger = await freshLedger(store);
    await signUp(ledger, names(1));
    await ledger.db
      .updateTable('outbox')
      .set({ claimed_by: 'dead', claimed_until: at(20).toISOString() })
      .execute();
    const server = await startMailServer();
    const round = rounds(ledger, server.url);
    await round('a', 19);
    expect(server.mails).toHaveLength(0);
    await round('a', 20);
    expect(server.mails).toHaveLength(1);
  });
});

test('gives up on a mailbox that does not exist, and keeps saying so without the address', async () => {
  const ledger = await freshLedger('sqlite');
  await signUp(ledger, ['nobody@example.com', 'person@example.com']);
  const server = await startMailServer();
  await rounds(ledger, server.url)('a', 10);
  expect(server.mails.map(({ to }) => to)).toEqual([['person@example.com']]);
  const [mail] = await waiting(ledger);
  expect(mail?.refused_at).toBe(at(10).toISOString());
  expect(mail?.last_error).toContain('550');
  expect(mail?.last_error).not.toContain('nobody@');
  await signUp(ledger, ['nobody@example.com'], { from: 12 });
  expect((await waiting(ledger))[0]?.refused_at).toBeNull();
});

test('sends what the law and the mailbox providers ask for, and nothing that tracks', async () => {
  const ledger = await freshLedger('sqlite');
  await signUp(ledger, ['person@example.com'], { sections: ['sales', 'onboarding'] });
  const server = await startMailServer();
  await rounds(ledger, server.url)('a', 10);
  const raw = server.mails[0]?.text ?? '';
  const mail = decoded(raw);
  expect(raw).toMatch(/^From: The Academy <list@example.com>\r$/mu);
  const link =
    /^List-Unsubscribe:\s+<(https:\/\/sops\.example\.com\/api\/waitlist\/unsubscribe\?token=[\w-]{22})>\r$/mu.exec(
      raw,
    )?.[1] ?? 'no link';
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/mu);
  // Both as text and as HTML.
  for (const words of [
    '1 Water Street, Tampa, FL 33602',
    'You get this mail because this address was entered at https://sops.example.com/waitlist/.',
    link,
    '/api/waitlist/confirm?token=',
  ])
    expect(mail.split(words).length - 1, words).toBeGreaterThanOrEqual(2);
  expect(mail).toContain('Onboarding &amp; Welcome and Sales');
  expect(mail).not.toMatch(/<img|<script|<link|utm_|http:\/\//u);
});

test('sends an invitation with link and typed code', async () => {
  const ledger = await freshLedger('sqlite');
  await signUp(ledger, ['person@example.com']);
  const data = {
    section: 'sales',
    link: 'https://sops.example.com/unlock/#ABCD',
    code: 'ABCD-EFGH',
  };
  await ledger.db
    .updateTable('outbox')
    .set({ topic: 'invitation:sales', data: JSON.stringify(data) })
    .execute();
  const server = await startMailServer();
  await rounds(ledger, server.url)('a', 10);
  const mail = decoded(server.mails[0]?.text ?? '');
  for (const words of [data.link, data.code])
    expect(mail.split(words).length - 1).toBeGreaterThanOrEqual(2);
});

test('reaches addresses with letters beyond ASCII, with one recipient in the head of each mail', async () => {
  const ledger = await freshLedger('sqlite');
  await signUp(ledger, ["o'neill+{b}@example.com", 'jos\u00e9@b\u00fccher.example']);
  const server = await startMailServer();
  await rounds(ledger, server.url)('a', 10);
  expect(server.mails).toHaveLength(2);
  for (const { text } of server.mails) expect(text.match(/^(?:To|Bcc|Cc): /gmu)).toHaveLength(1);
});

test('who is erased is gone from every file: ledger, log and written mails', async () => {
  const folder = await temporaryFolder();
  const ledger = await openLedger({ folder, key: randomBytes(32) });
  onTestFinished(() => ledger.close());
  await signUp(ledger, ['zebedee@example.com', 'other@example.com']);
  const transport = fileTransport(join(folder, outboxFolder));
  const worker = startWorker({ ledger, settings, transport });
  await vi.waitFor(async () => expect(await waiting(ledger)).toEqual([]), { timeout: 5000 });
  await worker.stop();
  const holding = async (word: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
    return (await Promise.all(texts)).filter((text) => text.includes(word)).length;
  };
  expect(await holding('zebedee')).toBeGreaterThan(1);
  await eraseAddress(ledger, 'zebedee@example.com', new Date());
  expect(await holding('zebedee')).toBe(0);
  expect(await holding('other@example.com')).toBeGreaterThan(1);
});

test('writes mails to files where there is no mail server, and works until it is stopped', async () => {
  const ledger = await freshLedger('sqlite');
  const folder = await temporaryFolder();
  await signUp(ledger, names(45));
  const worker = startWorker({ ledger, settings, transport: fileTransport(folder) });
  await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(45), {
    timeout: 5000,
    interval: 20,
  });
  await worker.stop();
  expect(await waiting(ledger)).toEqual([]);
  const [first = ''] = await readdir(folder);
  expect(first).toMatch(/^[\w-]+\.eml$/u);
  expect(await readFile(join(folder, first), 'utf8')).toContain('To: person');
  await signUp(ledger, ['late@example.com'], { from: 99 });
  worker.wake();
  expect(await waiting(ledger)).toHaveLength(1);
});
