import { checkPublished } from '../checked-sops.ts';
import { linksOf, type SopLink } from '../linked-sops.ts';
import { findNames, indexNames, titlesOf } from '../named-sops.ts';
import { relativePath } from '../relative-path.ts';
import type { ContentRule } from './rule.ts';

/**
 * A published SOP that names the title of another published SOP links to it at least once.
 * A draft has no page yet, so a link to it would lead nowhere. Where the title is the text of a link
 * that leads to no SOP, `links-resolve` says so.
 */
export const namedSopsAreLinked: ContentRule = (content) => {
  const titles = indexNames(titlesOf(content));
  return checkPublished(content, 'named-sops-are-linked', (sop) => {
    const links = linksOf(sop, content);
    const settled = new Set([sop.frontmatter?.title]);
    return sop.texts.flatMap(({ value, place }) =>
      findNames(value, titles).flatMap(({ value: named }) => {
        if (named?.frontmatter?.status !== 'published') return [];
        const { title } = named.frontmatter;
        if (settled.has(title) || isLinked(title, links)) return [];
        settled.add(title);
        const target = relativePath(sop.file, named.file);
        const message = `The body names the "${title}", and never links to it.`;
        return [{ place, message, fix: `Write \`[${title}](${target})\` where it stands.` }];
      }),
    );
  });
};

function isLinked(title: string, links: readonly SopLink[]): boolean {
  const titleOnly = indexNames([[title, title]]);
  return links.some(({ link, target }) =>
    target ? target.frontmatter?.title === title : findNames(link.text, titleOnly).length > 0,
  );
}
