import type { ContentDraft, SopDraft, TargetDraft } from './draft.ts';
import { resolvePath } from './relative-path.ts';

/** The file that a relative link in `file` names; links are written with `%20` for a space. */
export function linkedFile(url: string, file: string): string | undefined {
  const link = url.replace(/[?#].*$/u, '').replaceAll('%20', ' ');
  return resolvePath(file, link);
}

/** A link of a body, and the SOP that it leads to, if it leads to one. */
export interface SopLink {
  link: TargetDraft;
  target: SopDraft | undefined;
}

/** The links of an SOP’s body, each with the SOP that it leads to. */
export function linksOf(
  { links, file }: SopDraft,
  { sops }: Pick<ContentDraft, 'sops'>,
): SopLink[] {
  return links.map((link) => {
    const path = linkedFile(link.url, file);
    return { link, target: sops.find((sop) => sop.file === path) };
  });
}
