import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { collectSecrets } from '../../../src/build/leaks/collect-secrets.ts';
import { loadCurriculum } from '../../../src/load/load-curriculum.ts';
import { publicCurriculum, publicSops } from '../../../src/model/public-curriculum.ts';
import { now } from '../../support/content-source.ts';
import { leaksIn } from './sample.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

const { curriculum } = await loadCurriculum(content, now);
if (!curriculum) throw new Error('content/curriculum.yaml cannot be read.');
const views = publicSops(curriculum, 'published');
const menu = publicCurriculum(curriculum, 'published');
const secrets = await collectSecrets(content, now);

test('finds nothing in the public views of our own curriculum', async () => {
  const files = {
    'menu.json': JSON.stringify(menu),
    'views.json': JSON.stringify(views),
    'views.html': views.map((view) => asHtml(view)).join('\n'),
  };
  expect(await leaksIn(files, secrets)).toEqual([]);
});

test('finds nothing in our own open SOPs', async () => {
  for (const { id, access, ...view } of views) {
    if (access === 'locked') continue;
    const file = `${content}/${id}.${'format' in view ? view.format : 'md'}`;
    expect(await leaksIn({ 'a.md': await readFile(file) }, secrets)).toEqual([]);
  }
});

test('finds a locked SOP of our own in every part that is not its preview', async () => {
  for (const id of secrets.sops) {
    const file = `${content}/${id}.md`;
    const source = await readFile(existsSync(file) ? file : `${file}x`, 'utf8');
    const parts = source.split(/\n(?=## )/u).slice(4);
    for (const part of parts.filter((text) => !text.startsWith('## Revision')))
      expect(await leaksIn({ 'a.md': part }, secrets), part.slice(0, 60)).not.toEqual([]);
  }
});

/** Every text of a value, each in its own paragraph. */
function asHtml(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `<p>${String(value)}</p>`;
  return Object.values(value).map(asHtml).join('');
}
