import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOwnWaitlist, readWaitlistSettings } from '../../src/build/own-waitlist.ts';
import { smallContent } from '../support/content-source.ts';
import { temporaryFolder } from '../support/temporary.ts';

const here = { port: 4322, host: 'localhost' };

/** The settings of the small curriculum after a change of `curriculum.yaml`. */
async function settingsAfter(from: RegExp, to: string) {
  const yaml = await readFile(join(smallContent, 'curriculum.yaml'), 'utf8');
  expect(yaml).toMatch(from);
  const files: Record<string, string> = { 'curriculum.yaml': yaml.replace(from, to) };
  for (const section of ['water', 'office'])
    files[`${section}/section.yaml`] = await readFile(
      join(smallContent, section, 'section.yaml'),
      'utf8',
    );
  const folder = await temporaryFolder(files);
  return { folder, settings: await readWaitlistSettings(folder, here) };
}

test('takes titles, words and the owner’s facts from the content', async () => {
  const mail =
    'mail:\n  sender: Pool <list@example.com>\n  postalAddress: 1 Water Street\nwordsPerMinute:';
  const { settings } = await settingsAfter(/wordsPerMinute:/u, mail);
  expect(settings).toMatchObject({
    sections: [{ id: 'water' }, { id: 'office' }],
    mail: { sender: 'Pool <list@example.com>', postalAddress: '1 Water Street' },
  });
  expect(settings?.sections.every(({ title }) => /^[A-Z]/u.test(title))).toBe(true);
});

test('links lead to where the site is, and on this machine to the port that is really used', async () => {
  const published = await settingsAfter(/address: .*/u, 'address: https://sops.example.com/');
  expect(published.settings?.address).toBe('https://sops.example.com');
  expect(published.settings?.serviceAddress).toBe('https://sops.example.com');
  const local = await settingsAfter(/address: .*/u, 'address: http://localhost:4321');
  expect(local.settings?.address).toBe('http://localhost:4322');
  const apart = await settingsAfter(
    /endpoint: .*/u,
    'endpoint: https://list.example.com/api/waitlist',
  );
  expect(apart.settings?.serviceAddress).toBe('https://list.example.com');
});

test('stays off where another service keeps the list, and without a curriculum', async () => {
  const { settings } = await settingsAfter(
    /endpoint: .*/u,
    'endpoint: https://forms.example/f/abc',
  );
  expect(settings).toBeUndefined();
  expect(await readWaitlistSettings('/nowhere', here)).toBeUndefined();
});

test('says at the start which facts the owner has not written yet, and invents none', async () => {
  const lines: string[] = [];
  const env = { DATA_DIR: await temporaryFolder(), SMTP_URL: 'smtp://127.0.0.1:1' };
  const log = (line: string) => void lines.push(line);
  const waitlist = await openOwnWaitlist({ content: smallContent, address: here, log, env });
  await waitlist?.close();
  expect(lines).toEqual([
    'Write `mail.sender` and `mail.postalAddress` into content/curriculum.yaml: the law asks for them in every mail. Until then no mail is sent: mails wait in the outbox.',
  ]);
});
