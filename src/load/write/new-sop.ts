import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import type { ContentDraft } from '../../model/draft.ts';
import { formatIssues } from '../../model/issue.ts';
import { sopSlug } from '../../model/slug.ts';
import { paragraph, plainText } from '../import/phrasing.ts';
import { partPlaceholders } from '../import/placeholders.ts';
import { readTree } from '../import/read-tree.ts';
import { readSource } from '../import/source.ts';
import { guideFolder } from '../read-content.ts';
import { hasChildren } from '../tree-text.ts';
import { dayOf, reviewDayAfter } from './days.ts';
import { openContent, openSection, settingsOf, slugFor } from './open-section.ts';
import { Refusal } from './refusal.ts';
import { checkInPlace, listInSection, saveNew } from './save-sop.ts';
import { writeFile } from './write-file.ts';

/** What `npm run new:sop` is asked for. */
export interface NewSopRequest {
  section: string;
  title: string;
  contentDir: string;
  now: Date;
}

/** Writes a new SOP from the template, lists it, and says where it is. Refuses in whole sentences. */
export async function runNewSop(request: NewSopRequest): Promise<string> {
  const { section, contentDir, now } = request;
  const content = await openContent(contentDir, now);
  const settings = settingsOf(content);
  const title = fullTitle(request.title);
  const slug = slugFor(title);
  const open = await openSection(content, contentDir, section);
  refuseTwin(content, title, slug);
  const plan = open.data.planned.find((planned) => sopSlug(planned.title) === slug);
  const purpose = plan?.summary ?? partPlaceholders.Purpose;
  const head = {
    title,
    document: open.document,
    summary: plan?.summary ?? '[One sentence that says what is true once this is done]',
    status: 'draft' as const,
    approvedBy: settings.roles[0]?.name ?? 'Company Owner',
    reviewBy: reviewDayAfter(now),
  };
  const blocks = await readTemplate(contentDir);
  fill(blocks, { ...prompts, Date: dayOf(now), Author: settings.publisher });
  const body = withPart(withPart(blocks, 'Purpose', purpose), 'Scope', partPlaceholders.Scope);
  const path = join(contentDir, section, `${slug}.md`);
  await saveNew(path, writeFile(head, body), false);
  await listInSection(join(contentDir, section), slug);
  const issues = await checkInPlace(contentDir, { section, slug }, now);
  const check = issues.length === 0 ? 'It passes the checks as a draft.' : formatIssues(issues);
  return [
    `Wrote ${path}: "${title}" (${open.document}), listed in ${join(contentDir, section, 'section.yaml')}.`,
    check,
    'Next: `npm run dev` shows it while you write, `npm run check:content` checks it.',
  ].join('\n');
}

/** What a new SOP says where the template’s blank would tell an author too little. */
const prompts: Record<string, string> = {
  'Maximum time allowed': '5 minutes from [start event]',
  'Maximum time': '5 minutes from [start event]',
};

function fullTitle(written: string): string {
  const title = written.replace(/\s+/gu, ' ').trim();
  if (title === '' || title === 'SOP')
    throw new Refusal('The title is empty. Write --title "Referral Program SOP".');
  return title.endsWith(' SOP') ? title : `${title.replace(/ sop$/iu, '')} SOP`;
}

function refuseTwin({ sops }: ContentDraft, title: string, slug: string): void {
  const twin = sops.find((sop) => sop.slug === slug);
  if (twin)
    throw new Refusal(`"${title}" exists: ${twin.file}. Edit that file, or choose another title.`);
}

async function readTemplate(contentDir: string): Promise<RootContent[]> {
  const path = join(contentDir, guideFolder, 'template.md');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Refusal(
      `There is no template at ${path}. Make it with \`npm run import:sop -- FILE --out ${path} --document TPL-00\`.`,
    );
  return readTree(readSource(text).body, false);
}

function fill(nodes: readonly Nodes[], values: Record<string, string>): void {
  for (const node of nodes) {
    if (node.type === 'text')
      node.value = node.value.replace(/\[([^[\]]+)\]/gu, (blank, name: string) =>
        Object.hasOwn(values, name) ? (values[name] ?? blank) : blank,
      );
    if (hasChildren(node)) fill(node.children, values);
  }
}

/** The blocks with one paragraph of `words` under the heading of a part. */
function withPart(blocks: readonly RootContent[], part: string, words: string): RootContent[] {
  const start = blocks.findIndex((node) => node.type === 'heading' && plainText(node) === part);
  if (start < 0) return [...blocks];
  const end = blocks.findIndex(({ type }, index) => index > start && type === 'heading');
  const rest = end < 0 ? [] : blocks.slice(end);
  return [...blocks.slice(0, start + 1), paragraph(words), ...rest];
}
