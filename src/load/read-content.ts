import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ContentDraft, SectionDraft, SopDraft } from '../model/draft.ts';
import { curriculumFileSchema } from '../model/curriculum-file.ts';
import { frontmatterSchema, slugSchema, sopIdSchema } from '../model/frontmatter.ts';
import { sectionSchema } from '../model/section.ts';
import { parseTree } from './markdown-tree.ts';
import { mdxIssues } from './mdx-issues.ts';
import { readDraft } from './read-draft.ts';
import { missingFile, missingFrontmatter } from './rules/values-are-valid.ts';
import { readYaml, type YamlResult } from './yaml.ts';

/** Folder of the authors’ guide: its Markdown files are no SOPs, its template is the blank form. */
export const guideFolder = 'guide';

/** `published.yaml`: ids that readers’ saved work knows. Written by `npm run record:ids`. */
export const publishedSchema = z.record(
  sopIdSchema,
  z.strictObject({
    steps: z.array(slugSchema, 'Write `steps` as a list of ids.'),
    checkpoints: z.array(slugSchema, 'Write `checkpoints` as a list of ids.'),
  }),
);

/**
 * Reads a content folder whole. What is wrong in it is in the drafts or among the issues; it
 * throws only if the folder itself cannot be read.
 */
export async function readContent(contentDir: string, now: Date): Promise<ContentDraft> {
  const root = basename(contentDir);
  const paths = await listFiles(contentDir);
  const read = async (path: string) =>
    paths.includes(path) ? await readFile(join(contentDir, path), 'utf8') : undefined;
  const yaml = async <S extends z.ZodType>(path: string, schema: S) =>
    readYamlFile(await read(path), schema, `${root}/${path}`);

  const curriculum = await yaml('curriculum.yaml', curriculumFileSchema);
  const published = await yaml('published.yaml', publishedSchema);
  const sectionIds = paths.flatMap((path) => /^([^/]+)\/section\.yaml$/u.exec(path)?.[1] ?? []);
  const sections = await Promise.all(
    sectionIds.map(async (id) => ({
      id,
      file: `${root}/${id}/section.yaml`,
      ...(await yaml(`${id}/section.yaml`, sectionSchema)),
    })),
  );
  const sopPaths = paths.filter(
    (path) => /^[^/]+\/[^/]+\.mdx?$/u.test(path) && !path.startsWith(`${guideFolder}/`),
  );
  const draft = async (path: string) => readSopDraft((await read(path)) ?? '', `${root}/${path}`);
  const template = paths.includes(`${guideFolder}/template.md`);
  return {
    curriculum: { file: `${root}/curriculum.yaml`, ...curriculum },
    sections: sections.map(({ id, file, data, keyPlaces }): SectionDraft => ({
      id,
      file,
      data,
      keyPlaces,
    })),
    sops: await Promise.all(sopPaths.map(draft)),
    template: template ? await draft(`${guideFolder}/template.md`) : undefined,
    published: {
      file: `${root}/published.yaml`,
      ids: published.data ?? {},
      keyPlaces: published.keyPlaces,
    },
    files: new Set(paths.map((path) => `${root}/${path}`)),
    today: latestToday(now),
    issues: [
      ...(paths.includes('curriculum.yaml')
        ? curriculum.issues
        : [missingFile(`${root}/curriculum.yaml`)]),
      ...(paths.includes('published.yaml') ? published.issues : []),
      ...sections.flatMap(({ issues }) => issues),
    ],
  };
}

/** Reads one SOP file as a draft. `file` is its path from the content folder’s parent. */
export function readSopDraft(source: string, file: string): SopDraft {
  const [section = '', name = ''] = file.split('/').slice(-2);
  const format = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = name.replace(/\.mdx?$/u, '');
  const { tree, faults } = parseTree(source.replaceAll('\r\n', '\n'), format);
  const yamlNode = tree.children.find((node) => node.type === 'yaml');
  const head: YamlResult<z.output<typeof frontmatterSchema>> = yamlNode
    ? readYaml(yamlNode.value, frontmatterSchema, file, 2)
    : { data: undefined, issues: [missingFrontmatter(file)], keyPlaces: {} };
  return {
    id: `${section}/${slug}`,
    section,
    slug,
    file,
    format,
    frontmatter: head.data,
    keyPlaces: head.keyPlaces,
    ...readDraft(tree),
    issues: [...head.issues, ...mdxIssues(tree, faults, file)],
  };
}

/** Today’s date where it is latest on earth (UTC+14), so that no author’s today is in the future. */
function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

function readYamlFile<S extends z.ZodType>(
  text: string | undefined,
  schema: S,
  file: string,
): YamlResult<z.output<S>> {
  return text === undefined
    ? { data: undefined, issues: [], keyPlaces: {} }
    : readYaml(text, schema, file);
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
