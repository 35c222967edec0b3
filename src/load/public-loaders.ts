import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Curriculum } from '../model/curriculum.ts';
import { formatIssues } from '../model/issue.ts';
import { openedFor, publicCurriculum, publicSops, type Shown } from '../model/public-curriculum.ts';
import type { PublicSop } from '../model/public-view.ts';
import type { ReadAs } from '../model/read-as.ts';
import { loadCurriculum, type Loaded } from './load-curriculum.ts';

/**
 * The collections are the gate: what they hold is what `reader` may see, and only SOPs that are open to
 * them are rendered. A locked body, its headings and its images never reach Astro.
 */
export function sopsLoader(contentDir: string, reader: ReadAs): Loader {
  return publicLoader('public-sops', contentDir, async (context, all, shown) => {
    const curriculum = openedFor(all, reader);
    const sops = publicSops(curriculum, shown);
    const files = new Map(
      curriculum.sections.flatMap((section) => section.sops.map((sop) => [sop.id, sop.file])),
    );
    context.store.clear();
    await Promise.all(
      sops.map((sop) => storeSop(context, sop, join(dirname(contentDir), files.get(sop.id) ?? ''))),
    );
  });
}

/** One entry, `curriculum`: what menus, lists and the site’s furniture are made of. */
export function curriculumLoader(contentDir: string, reader: ReadAs): Loader {
  return publicLoader('public-curriculum', contentDir, async (context, all, shown) => {
    const id = 'curriculum';
    const curriculum = openedFor(all, reader);
    const data = await context.parseData({ id, data: { ...publicCurriculum(curriculum, shown) } });
    context.store.clear();
    context.store.set({ id, data });
  });
}

/** One entry, `template`: the blank form, rendered. It is public as a whole. */
export function templateLoader(contentDir: string): Loader {
  return publicLoader('blank-template', contentDir, async (context, { template }) => {
    context.store.clear();
    if (!template) return;
    const { title, words, minutes, blanks } = template;
    const data = await context.parseData({
      id: 'template',
      data: { title, words, minutes, blanks },
    });
    const rendered = await render(context, join(dirname(contentDir), template.file));
    context.store.set({ id: 'template', data, rendered });
  });
}

let kept: Promise<Loaded> | undefined;

/** A build reads the content once for all collections; while authors work it is read at every change. */
function read(contentDir: string, once: boolean): Promise<Loaded> {
  if (!once) return loadCurriculum(contentDir, new Date());
  kept ??= loadCurriculum(contentDir, new Date());
  return kept;
}

type Fill = (context: LoaderContext, curriculum: Curriculum, shown: Shown) => Promise<void>;

/** Fills a collection from the content folder; while authors work, again at every change. */
function publicLoader(name: string, contentDir: string, fill: Fill): Loader {
  let problemsBefore = '';
  const load = async (context: LoaderContext) => {
    const { curriculum, issues } = await read(contentDir, context.watcher === undefined);
    const problems =
      issues.length > 0 ? `The content has problems.\n\n${formatIssues(issues)}` : '';
    if (problems && !context.watcher) throw new Error(problems);
    if (name === 'public-curriculum') report(context, problems, problemsBefore);
    problemsBefore = problems;
    if (curriculum) await fill(context, curriculum, context.watcher ? 'drafts too' : 'published');
  };
  return {
    name,
    load: async (context) => {
      await load(context);
      watch(context, contentDir, () => load(context));
    },
  };
}

function report({ logger }: LoaderContext, problems: string, before: string): void {
  if (problems && problems !== before) logger.error(problems);
  if (!problems && before) logger.info('The content has no problems any more.');
}

/** Calls `again` a moment after the last change in the content folder. */
function watch(
  { watcher, logger }: LoaderContext,
  contentDir: string,
  again: () => Promise<void>,
): void {
  if (!watcher) return;
  watcher.add(contentDir);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (relative(contentDir, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      again().catch((error: unknown) => logger.error(String(error)));
    }, 50);
  });
}

async function storeSop(context: LoaderContext, sop: PublicSop, path: string): Promise<void> {
  const data = await context.parseData({ id: sop.id, data: { ...sop } });
  if (sop.access === 'locked') {
    context.store.set({ id: sop.id, data });
    return;
  }
  const filePath = relative(fileURLToPath(context.config.root), path).replaceAll('\\', '/');
  const digest = context.generateDigest(await readFile(path, 'utf8'));
  if (sop.format === 'mdx') {
    context.store.set({ id: sop.id, data, filePath, digest, deferredRender: true });
    return;
  }
  const rendered = await render(context, path);
  const assetImports = rendered.metadata?.imagePaths ?? [];
  context.store.set({ id: sop.id, data, filePath, digest, rendered, assetImports });
}

/** Renders Markdown; an empty page is an error here, since Astro itself would stay silent. */
async function render(context: LoaderContext, path: string) {
  const rendered = await context.renderMarkdown(await readFile(path, 'utf8'), {
    fileURL: pathToFileURL(path),
  });
  if (!rendered.html.trim()) throw new Error(`${basename(path)} renders to nothing.`);
  return rendered;
}
