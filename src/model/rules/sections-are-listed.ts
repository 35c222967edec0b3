import type { ContentDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { placeOfPath } from '../place.ts';
import type { ContentRule } from './rule.ts';

const rule = 'sections-are-listed';

/** `sections` of `curriculum.yaml` names every folder with SOPs once, and each has a `section.yaml`. */
export const sectionsAreListed: ContentRule = (content) => {
  const listed = content.curriculum.data?.sections;
  return [...homelessSops(content), ...(listed ? compare(listed, content) : [])];
};

function homelessSops({ sections, sops }: ContentDraft): Issue[] {
  const folders = new Set(sops.map(({ section }) => section));
  return [...folders]
    .filter((folder) => sections.every(({ id }) => id !== folder))
    .flatMap((folder) => {
      const [first, ...others] = sops.filter(({ section }) => section === folder);
      if (!first) return [];
      const count = others.length + 1;
      const path = first.file.slice(0, first.file.lastIndexOf('/'));
      return [
        {
          file: first.file,
          line: 1,
          column: 1,
          rule,
          message: `The folder ${path} holds ${count} SOP${count === 1 ? '' : 's'} and no section.yaml.`,
          fix: `Write ${path}/section.yaml, or move the SOP${count === 1 ? '' : 's'} to a section.`,
        },
      ];
    });
}

function compare(listed: readonly string[], { curriculum, sections, sops }: ContentDraft): Issue[] {
  const { file, keyPlaces } = curriculum;
  const unlisted = sections.filter(({ id }) => !listed.includes(id));
  const slips: string[] = [];
  const wrong = listed.flatMap((id, index) => {
    const place = placeOfPath(['sections', index], keyPlaces);
    if (listed.indexOf(id) < index) {
      const message = `\`sections\` names "${id}" twice.`;
      return [{ file, ...place, rule, message, fix: 'Remove one of them.' }];
    }
    const exists = sections.some((section) => section.id === id);
    if (exists || sops.some(({ section }) => section === id)) return [];
    const ids = unlisted.map((section) => section.id);
    const near = nearest(id, ids);
    if (near) slips.push(near);
    const message = `\`sections\` names "${id}", and no folder of that name holds a section.yaml.`;
    return [{ file, ...place, rule, message, fix: near ? `Write \`${near}\`.` : 'Remove it.' }];
  });
  const lost = unlisted
    .filter(({ id }) => !slips.includes(id))
    .map((section) => ({
      file: section.file,
      line: 1,
      column: 1,
      rule,
      message: `The section "${section.id}" is not listed in ${file}.`,
      fix: `Write \`- ${section.id}\` under \`sections\` there, at its place in the order.`,
    }));
  return [...wrong, ...lost];
}
