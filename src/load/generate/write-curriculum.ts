import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadCurriculum } from '../load-curriculum.ts';
import { runRecordIds } from '../write/record-ids.ts';
import { generateCurriculum, type CurriculumPlan } from './generate-curriculum.ts';

/**
 * Writes a generated curriculum to `target`, with the sentences, roles and records of the one in
 * `contentDir`. Says how many SOPs it wrote.
 */
export async function writeGenerated(
  target: string,
  contentDir: string,
  plan: Omit<CurriculumPlan, 'settings'>,
): Promise<number> {
  const { curriculum } = await loadCurriculum(contentDir, plan.now);
  if (!curriculum)
    throw new Error(`${contentDir} has no valid curriculum.yaml to take words from.`);
  const files = generateCurriculum({ ...plan, settings: curriculum.settings });
  const paths = [...files.keys()].map((path) => join(target, path));
  const folders = new Set(paths.map((path) => dirname(path)));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all([...files].map(([path, text]) => writeFile(join(target, path), text)));
  await runRecordIds(target, plan.now);
  return paths.filter((path) => path.endsWith('.md')).length;
}
