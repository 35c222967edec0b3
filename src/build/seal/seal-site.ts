import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seal } from '../../gate/envelope.ts';
import { ivKey, sectionKey } from '../../gate/keys.ts';
import { epochOf, type Invitations } from '../../model/invitations.ts';
import { grantFiles } from '../grants.ts';
import { memberIndex } from './member-index.ts';
import { memberProgress } from './member-progress.ts';
import { listFiles } from './list-files.ts';
import { sealedList, sealedPage, sealedPart } from '../../gate/sealed-address.ts';
import { fileTexts, wholePage, type FileTexts } from './whole-page.ts';

/** What sealing a site takes. */
export interface SealJob {
  /** The public site, finished but for what is sealed. */
  site: string;
  /** The same site as members of all sections read it. It lies outside of what is served. */
  members: string;
  master: CryptoKey;
  invitations: Invitations;
  /** The sections with access `invite`, in the order of the curriculum. */
  sections: readonly SealedSection[];
}

/** A section that is sealed: its folder, and its name as search and readers know it. */
export interface SealedSection {
  id: string;
  title: string;
}

/** A page that members read another way, by its address. */
interface MemberPage {
  page: string;
  section: string;
  /** The address of the site that it is bound to. */
  address: string;
}

const mark = /<sealed-page [^>]*data-section="([^"]+)" data-site="([^"]+)"/u;

/**
 * Puts beside the pages of the public site that ask for it what members read there, encrypted with the
 * key of their section; a search index and a list for progress per section; and the grants of all
 * invitations. Says how many files it wrote. Throws before it writes where a page lacks its counterpart.
 */
export async function sealSite(job: SealJob): Promise<number> {
  const pages = await pagesToSeal(job.site);
  const work = { ...job, texts: { site: fileTexts(job.site), members: fileTexts(job.members) } };
  const sealed: SiteFile[][] = [];
  // oxlint-disable-next-line no-await-in-loop -- Pagefind makes one index at a time.
  for (const section of job.sections) sealed.push(await sealSection(work, section, pages));
  const grants = await grantFiles(
    job.master,
    job.invitations,
    job.sections.map(({ id }) => id),
  );
  const files: SiteFile[] = [
    ...sealed.flat(),
    ...grants.map(({ path, text }) => ({ path, content: text })),
  ];
  await Promise.all(files.map((file) => write(job.site, file)));
  return files.length;
}

/** A job, and the files of both sites that its pages name. */
interface Work extends SealJob {
  texts: { site: FileTexts; members: FileTexts };
}

interface SiteFile {
  path: string;
  content: string | Uint8Array;
}

async function pagesToSeal(site: string): Promise<MemberPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((it) => it.endsWith('.html'));
  const pages = await Promise.all(
    files.sort().map(async (file) => {
      const [, section, address] = mark.exec(await readFile(join(site, file), 'utf8')) ?? [];
      const page = `/${file.replaceAll('\\', '/').replace(/index\.html$/u, '')}`;
      return section && address ? [{ page, section, address }] : [];
    }),
  );
  return pages.flat();
}

async function sealSection(
  job: Work,
  { id: section, title }: SealedSection,
  all: readonly MemberPage[],
): Promise<SiteFile[]> {
  const pages = all.filter((one) => one.section === section);
  const site = pages[0]?.address ?? '';
  const epoch = epochOf(job.invitations, section);
  const [key, iv] = await Promise.all([sectionKey(job.master, section, epoch), ivKey(job.master)]);
  const sealAs = (content: string, name: string, format: string) =>
    seal(content, key, iv, { site, section, name, epoch, format });
  const texts = await Promise.all(
    pages.map(async ({ page }) => [page, await read(job, page)] as const),
  );
  const bodies = texts.map(async ([page, html]) => ({
    path: sealedPage(page),
    content: await sealAs(html, page, 'page'),
  }));
  const parts = [
    { part: 'search', text: await memberIndex(job.members, section) },
    { part: 'sops', text: await memberProgress(job.members, section) },
  ] as const;
  const others = parts.map(async ({ part, text }) => ({
    path: sealedPart(section, part),
    content: await sealAs(text, part, part),
  }));
  const files = await Promise.all([...bodies, ...others]);
  const list = await listFiles(
    job.site,
    pages.map(({ page }) => page),
    files,
    texts,
  );
  return [
    ...files,
    { path: sealedList(section), content: JSON.stringify({ site, title, ...list }) },
  ];
}

async function read({ members, texts }: Work, page: string): Promise<string> {
  const html = await readFile(join(members, page, 'index.html'), 'utf8').catch(() => {
    throw new Error(`Members have no page ${page}, which the public site says they have.`);
  });
  return wholePage(html, members, texts.members, texts.site);
}

async function write(site: string, { path, content }: SiteFile): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
}
