import { expect, test } from 'vitest';
import { smallFile } from '../../support/content-source.ts';
import { leaksIn, lockedId, sampleSecrets, secret } from './sample.ts';

const free = 'water/water-testing.md';
const section = smallFile('water/section.yaml');

test('keeps back locked SOPs and SOPs without a page', async () => {
  expect((await sampleSecrets()).sops).toEqual([lockedId]);
  const draft = smallFile(free).replace('status: published', 'status: draft');
  expect((await sampleSecrets({ [free]: draft })).sops.toSorted()).toEqual([
    lockedId,
    'water/water-testing',
  ]);
  const unlisted = { 'water/spare.md': smallFile(free) };
  expect((await sampleSecrets(unlisted)).sops.toSorted()).toEqual([lockedId, 'water/spare']);
});

test('keeps nothing back of an open section', async () => {
  const secrets = await sampleSecrets({
    'water/section.yaml': section.replace('access: omit', 'access: open'),
  });
  expect(secrets).toMatchObject({ sops: [], images: [], texts: { needles: [] } });
  expect(await leaksIn({ 'a.html': secret }, secrets)).toEqual([]);
});

test('keeps an SOP back that its open section does not list', async () => {
  const unlisted = section
    .replace('access: omit', 'access: open')
    .replace('  - monthly-balance\n', '');
  expect((await sampleSecrets({ 'water/section.yaml': unlisted })).sops).toEqual([lockedId]);
});

test('lets the preview of a locked SOP be shown', async () => {
  const page = `
    <h1>Monthly Balance SOP</h1><p>WAT-02</p>
    <p>Alkalinity and calcium are in range every month.</p>
    <h2>Purpose</h2><p>Keep the water from attacking the plaster.</p>
    <h2>Scope</h2><p>Every pool, once a month, after the <a href="/water/water-testing/">Water Testing SOP</a>.</p>
    <h2>Responsibility</h2><ul><li>Primary Owner: Route Technician</li><li>Backup Owner: Office Manager</li></ul>
    <p>2 steps, 3 checkpoints, 2 tools, 15 minutes. Version 1.0 of 2026-03-02.</p>
    <a href="/water/monthly-balance/">Monthly Balance</a>
    <script type="application/ld+json">{"headline":"Monthly Balance SOP","description":"Alkalinity and calcium are in range every month."}</script>`;
  expect(await leaksIn({ 'a.html': page }, await sampleSecrets())).toEqual([]);
});

test('lets the preview be shown as Markdown, as its author wrote it', async () => {
  const scope = 'Every pool, once a month, after the [Water Testing SOP](./water-testing.md).';
  expect(await leaksIn({ 'a.md': `## Scope\n\n${scope}\n` }, await sampleSecrets())).toEqual([]);
});

test('keeps purpose and scope of an SOP without a page, but not its title and summary', async () => {
  const draft = smallFile(`${lockedId}.mdx`).replace('status: published', 'status: draft');
  const secrets = await sampleSecrets({ [`${lockedId}.mdx`]: draft });
  expect(
    await leaksIn({ 'a.html': 'Keep the water from attacking the plaster.' }, secrets),
  ).toHaveLength(1);
  const card = 'Monthly Balance SOP: Alkalinity and calcium are in range every month.';
  expect(await leaksIn({ 'a.html': card }, secrets)).toEqual([]);
});

test('lets open SOPs share sentences with locked ones', async () => {
  const shared = 'Two readings within 10 ppm of each other.';
  const before = await leaksIn({ 'a.html': shared }, await sampleSecrets());
  const open = smallFile(free).replace('Chlorine is read to 0.2 ppm a drop.', shared);
  const secrets = await sampleSecrets({ [free]: open });
  expect(before).toHaveLength(1);
  expect(await leaksIn({ 'a.html': shared, 'b.html': open }, secrets)).toEqual([]);
  expect(await leaksIn({ 'a.html': `${shared} ${secret}` }, secrets)).toHaveLength(1);
});

test('lets open SOPs say the same in other marks', async () => {
  const open = smallFile(free).replace(
    'Chlorine is read to 0.2 ppm a drop.',
    'Two **readings** within\n10 [ppm](../office/complaint-response.md) of each other.',
  );
  const page =
    'Two <b>readings</b> within 10 <a href="/office/complaint-response/">ppm</a> of each other.';
  expect(await leaksIn({ 'a.html': page }, await sampleSecrets({ [free]: open }))).toEqual([]);
});

test('lets words of the site be used that tell nothing', async () => {
  const page =
    'Action Standard Time Limit Documentation Company Owner Office Manager Complaint Ticket';
  expect(await leaksIn({ 'a.html': page }, await sampleSecrets())).toEqual([]);
});

test('finds a part of a long text from 32 letters on, words counted that are there whole', async () => {
  const secrets = await sampleSecrets();
  const words = secret.match(/\p{L}+/gu) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const run = words.slice(from, to).join('');
      const found = await leaksIn({ 'a.txt': run }, secrets);
      expect(found, run).toHaveLength(run.length >= 32 ? 1 : 0);
      // Pieces of the words around it tell nothing that it does not.
      const more = `${words[from - 1]?.at(-1) ?? ''}${run}${words[to]?.slice(0, -1) ?? ''}`;
      expect(await leaksIn({ 'a.txt': more }, secrets), more).toHaveLength(found.length);
    }
  }
});
