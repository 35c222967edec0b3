import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { smallContent } from '../support/content-source.ts';
import { developmentServer } from '../support/dev-server.ts';

const soon = { timeout: 15_000, interval: 100 };

test('development shows every problem as the author saves, stays up, and shows the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dev-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp(smallContent, content, { recursive: true });
  const { url, page, said } = await developmentServer(content);
  const file = join(content, 'water/water-testing.md');
  const valid = await readFile(file, 'utf8');
  expect(await page('/water/water-testing/')).toContain('Water Testing SOP');

  const faulty = valid.replace('### Step 2', '### Step 7');
  await writeFile(file, faulty.replace('## Purpose\n\n', '## Purpose\n\nJust saved. '));
  const problem = /water-testing\.md:\d+:1 {2}steps-are-numbered-in-order {2}"Step 7/u;
  await vi.waitFor(() => expect(said()).toMatch(problem), soon);
  const saved = async () => expect(await page('/water/water-testing/')).toContain('Just saved.');
  await vi.waitFor(saved, soon);

  // The form of an author’s site really posts.
  const form = { email: 'author@example.com', consent: '2026-11' };
  const sent = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } as const;
  const joined = await fetch(`${url}/api/waitlist`, sent);
  expect([joined.status, joined.headers.get('location')]).toEqual([303, '/waitlist/thanks/']);
  expect(await page('/api/health')).toContain('"ok":true');

  await writeFile(file, valid);
  await vi.waitFor(() => expect(said()).toContain('The content has no problems any more.'), soon);
});
