import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureSite } from '../../src/build/measure-site.ts';
import { generateCurriculum } from '../../src/load/generate/generate-curriculum.ts';
import { writeGenerated } from '../../src/load/generate/write-curriculum.ts';
import { loadCurriculum } from '../../src/load/load-curriculum.ts';
import { formatIssues } from '../../src/model/issue.ts';
import { temporaryFolder } from '../support/temporary.ts';

const content = join(import.meta.dirname, '../../content');
const now = new Date('2026-11-23T12:00:00Z');

async function generated(plan: { sops: number; open: boolean }) {
  const folder = join(await temporaryFolder(), 'content');
  await writeGenerated(folder, content, { ...plan, now });
  const { curriculum, issues } = await loadCurriculum(folder, now);
  return { folder, issues, sections: curriculum?.sections ?? [] };
}

test('generates as many SOPs as it is told, over all sections, and no rule objects', async () => {
  const { issues, sections } = await generated({ sops: 60, open: false });
  expect(formatIssues(issues)).toBe('0 problems in 0 files.');
  expect(sections.length).toBe(12);
  expect(sections.flatMap(({ sops }) => sops).length).toBe(60);
  expect(sections.every(({ access }) => access === 'omit')).toBe(true);
  expect(sections.every(({ free, sops }) => sops.some(({ id }) => id.endsWith(`/${free}`)))).toBe(
    true,
  );
});

test('makes SOPs of the size and the parts of real ones, no two alike', async () => {
  const { sections } = await generated({ sops: 60, open: true });
  const sops = sections.flatMap((section) => section.sops);
  const median = sops.map(({ words }) => words).toSorted((a, b) => a - b)[30] ?? 0;
  expect(median).toBeGreaterThan(680);
  expect(sops.every(({ steps }) => steps.length >= 5 && steps.length <= 8)).toBe(true);
  expect(sops.every(({ errors, metrics }) => errors.length > 3 && metrics.length > 3)).toBe(true);
  expect(new Set(sops.map(({ purpose }) => purpose)).size).toBe(60);
  expect(sections.every(({ access }) => access === 'open')).toBe(true);
});

test('gives every section its free SOP, however few are asked for', async () => {
  const { folder, issues } = await generated({ sops: 1, open: false });
  expect(issues).toEqual([]);
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(12);
});

test('generates the same from the same seed, and something else from another', async () => {
  const { curriculum } = await loadCurriculum(content, now);
  if (!curriculum) throw new Error('The content has no valid curriculum.yaml.');
  const files = (seed: number) =>
    [
      ...generateCurriculum({ settings: curriculum.settings, sops: 12, open: false, now, seed }),
    ].join();
  expect(files(1)).toBe(files(1));
  expect(files(1)).not.toBe(files(2));
});

test('weighs a finished site', async () => {
  const dist = await temporaryFolder({
    'index.html': 'x'.repeat(10),
    'a/index.html': 'x'.repeat(30),
    'b/index.html': 'x'.repeat(20),
    'pagefind/index/1.pf_index': 'x'.repeat(7),
    'llms.txt': 'x',
  });
  expect(await measureSite(dist)).toEqual({
    pages: 3,
    files: 5,
    bytes: 68,
    html: { median: 20, max: 30 },
    index: 7,
  });
});
