import { checkPublished } from '../checked-sops.ts';
import { linksOf } from '../linked-sops.ts';
import { relatesTo } from '../related.ts';
import type { ContentRule } from './rule.ts';

/** A published SOP whose body links to another names it under `related`. */
export const linksAreRelated: ContentRule = (content) => {
  const known = new Set(content.sops.map(({ id }) => id));
  return checkPublished(content, 'links-are-related', (sop) => {
    const links = linksOf(sop, content);
    return links.flatMap(({ link, target }, index) => {
      const isFirst = links.findIndex((one) => one.target === target) === index;
      if (!target || !isFirst || target === sop || relatesTo(sop, target.id, known)) return [];
      return [
        {
          place: link.place,
          message: `The body links to ${target.file}, and \`related\` does not name it.`,
          fix: `Write \`- ${target.id}\` under \`related\`.`,
        },
      ];
    });
  });
};
