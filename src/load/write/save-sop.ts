import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sortIssues, type Issue } from '../../model/issue.ts';
import { sopRules } from '../../model/rules/index.ts';
import { loadCurriculum } from '../load-curriculum.ts';
import { readSopDraft } from '../read-sop-draft.ts';
import { Refusal } from './refusal.ts';
import { listSop } from './section-yaml.ts';

/** Writes a file; refuses to overwrite one unless forced. */
export async function saveNew(path: string, text: string, force: boolean): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(
      error.code === 'EEXIST'
        ? `${path} exists. Nothing was written. Add --force to replace it, or write to another path with --out.`
        : `${path} cannot be written (${String(error.code)}). Give another path.`,
    );
  }
}

/** Lists an SOP in the `section.yaml` of its folder, and takes it off the planned ones. */
export async function listInSection(sectionDir: string, slug: string): Promise<void> {
  const path = join(sectionDir, 'section.yaml');
  await writeFile(path, listSop(await readFile(path, 'utf8'), slug));
}

/** What the checks say of an SOP in its place, and of the section that lists it. */
export async function checkInPlace(
  contentDir: string,
  sop: { section: string; slug: string },
  now: Date,
): Promise<Issue[]> {
  const { issues } = await loadCurriculum(contentDir, now);
  const folder = `${basename(contentDir)}/${sop.section}`;
  const files = [`${folder}/${sop.slug}.md`, `${folder}/section.yaml`];
  return issues.filter(({ file }) => files.includes(file));
}

/** What the checks say of an SOP that stands in no section yet. */
export function checkAlone(markdown: string, path: string): Issue[] {
  const draft = readSopDraft(markdown, path.replaceAll('\\', '/'));
  return sortIssues([...draft.issues, ...sopRules.flatMap((rule) => rule(draft))]);
}
