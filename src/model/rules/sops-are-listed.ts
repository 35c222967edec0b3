import type { SectionDraft, SopDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

const rule = 'sops-are-listed';

/** `sops` of a `section.yaml` names every SOP of its folder once, and none that has no file. */
export const sopsAreListed: ContentRule = ({ sections, sops }) =>
  sections.flatMap((section) =>
    section.data
      ? compare(
          section,
          section.data.sops,
          sops.filter((sop) => sop.section === section.id),
        )
      : [],
  );

function compare(
  { id, file, keyPlaces }: SectionDraft,
  listed: readonly string[],
  sops: readonly SopDraft[],
): Issue[] {
  const place = (index: number) => placeOfPath(['sops', index], keyPlaces);
  const unlisted = sops.filter(({ slug }) => !listed.includes(slug));
  const slips: string[] = [];
  const wrong = listed.flatMap((slug, index) => {
    if (listed.indexOf(slug) < index) {
      const message = `\`sops\` names "${slug}" twice.`;
      return [{ file, ...place(index), rule, message, fix: 'Remove one of them.' }];
    }
    if (sops.some((sop) => sop.slug === slug)) return [];
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
  return [...wrong, ...lost];
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
