import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ContentDraft, LostLetters, SectionDraft, SopDraft } from '../model/draft.ts';
import { curriculumFileSchema } from '../model/curriculum-file.ts';
import { slugSchema, sopIdSchema } from '../model/frontmatter.ts';
import { invitationsSchema, noInvitations } from '../model/invitations.ts';
import type { Issue } from '../model/issue.ts';
import { sectionSchema } from '../model/section.ts';
import { lostLettersIn } from './lost-letters.ts';
import { readSopDraft } from './read-sop-draft.ts';
import { missingFile } from './rules/values-are-valid.ts';
import { readYaml, type YamlResult } from './yaml.ts';

/** Folder of the authors’ guide: its Markdown files are no SOPs, its template is the blank form. */
export const guideFolder = 'guide';

/** An SOP’s file lies in the folder of its section. */
const sopPath = /^[^/]+\/[^/]+\.mdx?$/u;

/** `published.yaml`: ids that readers’ saved work knows. Written by `npm run record:ids`. */
export const publishedSchema = z.record(
  sopIdSchema,
  z.strictObject({
    steps: z.array(slugSchema, 'Write `steps` as a list of ids.'),
    checkpoints: z.array(slugSchema, 'Write `checkpoints` as a list of ids.'),
  }),
);

/** A content folder: its files by path, and how to read one. */
interface Folder {
  dir: string;
  root: string;
  paths: readonly string[];
  text(path: string): Promise<string>;
}

/**
 * Reads a content folder whole. What is wrong in it is in the drafts or among the issues; it
 * throws only if the folder itself cannot be read.
 */
export async function readContent(contentDir: string, now: Date): Promise<ContentDraft> {
  const paths = await listFiles(contentDir);
  const root = basename(contentDir);
  const lostLetters: LostLetters[] = [];
  const text = async (path: string) => {
    const read = await readFile(join(contentDir, path), 'utf8');
    lostLetters.push(...lostLettersIn(read, `${root}/${path}`));
    return read;
  };
  const folder: Folder = { dir: contentDir, root, paths, text };
  const curriculum = await readYamlFile(folder, 'curriculum.yaml', curriculumFileSchema);
  const published = await readYamlFile(folder, 'published.yaml', publishedSchema);
  const invitations = await readYamlFile(folder, 'invitations.yaml', invitationsSchema);
  const sections = await readSections(folder);
  const [template] = await readSops(folder, (path) => path === `${guideFolder}/template.md`);
  const yamlFiles = [curriculum, published, invitations, ...sections];
  const missing = paths.includes('curriculum.yaml') ? [] : [missingFile(curriculum.file)];
  return {
    curriculum,
    sections,
    sops: await readSops(
      folder,
      (path) => sopPath.test(path) && !path.startsWith(`${guideFolder}/`),
    ),
    template,
    published: { ...published, ids: published.data ?? {} },
    invitations: { ...invitations, data: invitations.data ?? noInvitations },
    files: new Set(paths.map((path) => `${root}/${path}`)),
    lostLetters,
    today: latestToday(now),
    issues: [missing, ...yamlFiles.map(({ issues }) => issues)].flat(),
  };
}

async function readSections(folder: Folder): Promise<(SectionDraft & { issues: Issue[] })[]> {
  const ids = folder.paths.flatMap((path) => /^([^/]+)\/section\.yaml$/u.exec(path)?.[1] ?? []);
  return Promise.all(
    ids.map(async (id) => ({
      id,
      ...(await readYamlFile(folder, `${id}/section.yaml`, sectionSchema)),
    })),
  );
}

async function readSops(
  { dir, root, paths, text }: Folder,
  which: (path: string) => boolean,
): Promise<SopDraft[]> {
  return Promise.all(
    paths.filter(which).map(async (path) => {
      const isFileFromHere = (target: string) => isFile(join(dir, dirname(path), target));
      return readSopDraft(await text(path), `${root}/${path}`, isFileFromHere);
    }),
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Today’s date where it is latest on earth (UTC+14), so that no author’s today is in the future. */
function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

async function readYamlFile<S extends z.ZodType>(
  { root, paths, text }: Folder,
  path: string,
  schema: S,
): Promise<YamlResult<z.output<S>> & { file: string }> {
  const file = `${root}/${path}`;
  if (!paths.includes(path)) return { file, data: undefined, issues: [], keyPlaces: {} };
  return { file, ...readYaml(await text(path), schema, file) };
}

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.replace(/\/$/u, '').length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
