import type { ContentDraft, SectionDraft, SopDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import { slugOf } from '../slug.ts';
import type { ContentRule } from './rule.ts';

const rule = 'sops-are-listed';

/** `sops` of a `section.yaml` names every SOP of its folder once, and none that has no file. */
export const sopsAreListed: ContentRule = (content) => [
  ...content.sections.flatMap((section) => {
    const sops = content.sops.filter((sop) => sop.section === section.id);
    return section.data ? compare(section, section.data.sops, sops) : [];
  }),
  ...misplacedFiles(content),
];

/** Markdown files that are no SOP because of where they lie or how they end: nobody would see them. */
function misplacedFiles({ files, published }: ContentDraft): Issue[] {
  const root = folderOf(published.file);
  return [...files].flatMap((file) => {
    const [section = '', ...inner] = file.slice(root.length + 1).split('/');
    const name = inner.at(-1) ?? section;
    if (section === 'guide' || !/\.(?:mdx?|markdown)$/iu.test(name)) return [];
    const endsWell = /\.mdx?$/u.test(name);
    if (inner.length === 1 && endsWell) return [];
    const right = name.replace(/\.(?:md|markdown)$/iu, '.md').replace(/\.mdx$/iu, '.mdx');
    const message = endsWell
      ? 'The file does not lie in the folder of a section, and is on no page.'
      : 'The file does not end in `.md` or `.mdx`, and is on no page.';
    const fix =
      inner.length > 0
        ? `${inner.length > 1 ? 'Move' : 'Rename'} it to ${root}/${section}/${right}.`
        : 'Move it into the folder of its section, or out of the content folder.';
    return [{ file, line: 1, column: 1, rule, message, fix }];
  });
}

function compare(
  { id, file, keyPlaces }: SectionDraft,
  listed: readonly string[],
  sops: readonly SopDraft[],
): Issue[] {
  const place = (index: number) => placeOfPath(['sops', index], keyPlaces);
  const misnamed = sops.filter(({ slug }) => !isAddress(slug));
  const unlisted = sops.filter((sop) => !listed.includes(sop.slug) && !misnamed.includes(sop));
  const slips: string[] = [];
  const wrong = listed.flatMap((slug, index) => {
    if (listed.indexOf(slug) < index) {
      const message = `\`sops\` names "${slug}" twice.`;
      return [{ file, ...place(index), rule, message, fix: 'Remove one of them.' }];
    }
    // Of a misnamed file, its name is the one thing to say.
    if (sops.some((sop) => sop.slug === slug || slugOf(sop.slug) === slug)) return [];
    const slugs = unlisted.map((sop) => sop.slug);
    const near = nearest(slug, slugs);
    if (near) slips.push(near);
    const message = `\`sops\` names "${slug}", and there is no file ${folderOf(file)}/${slug}.md.`;
    const fix = near
      ? `Write \`${near}\`, which has a file and is not listed.`
      : 'Write the file with `npm run new:sop`, or move the title to `planned`.';
    return [{ file, ...place(index), rule, message, fix }];
  });
  const lost = unlisted
    .filter(({ slug }) => !slips.includes(slug))
    .map((sop) => ({
      file: sop.file,
      line: 1,
      column: 1,
      rule,
      message: `The SOP "${id}/${sop.slug}" is not listed in ${file}.`,
      fix: `Write \`- ${sop.slug}\` under \`sops\` there, at its place in the order.`,
    }));
  return [...wrong, ...lost, ...misnamed.map((sop) => misnamedFile(sop, file, listed))];
}

function misnamedFile(sop: SopDraft, sectionFile: string, listed: readonly string[]): Issue {
  const slug = slugOf(sop.slug) || 'name-of-the-sop';
  const list = listed.includes(slug)
    ? ''
    : `, and write \`- ${slug}\` under \`sops\` of ${sectionFile}`;
  return {
    file: sop.file,
    line: 1,
    column: 1,
    rule,
    message: `The file’s name "${sop.slug}" is no address: those are lower-case words joined by hyphens.`,
    fix: `Rename the file to \`${slug}.${sop.format}\`${list}.`,
  };
}

function isAddress(slug: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
