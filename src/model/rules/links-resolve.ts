import type { ContentDraft, SopDraft, TargetDraft } from '../draft.ts';
import { linkedFile } from '../linked-sops.ts';
import { nearest } from '../nearest.ts';
import { relativePath } from '../relative-path.ts';
import type { ContentRule } from './rule.ts';

const rule = 'links-resolve';

/** Links lead to SOP files, to a heading of the page or to `https://`, and images to files. */
export const linksResolve: ContentRule = (content) => {
  const sops = content.template ? [...content.sops, content.template] : content.sops;
  return sops.flatMap((sop) => [
    ...sop.links.flatMap((link) => report(sop, link, linkFault(link.url, sop, content))),
    ...sop.images.flatMap((image) => report(sop, image, imageFault(image.url, sop, content))),
  ]);
};

interface Words {
  message: string;
  fix: string;
}

function report({ file }: SopDraft, { place }: TargetDraft, words: Words | undefined) {
  return words ? [{ file, ...place, rule, ...words }] : [];
}

function linkFault(url: string, { file }: SopDraft, content: ContentDraft): Words | undefined {
  if (/^(#.|https:\/\/|mailto:|tel:)/u.test(url)) return undefined;
  if (url.startsWith('/')) {
    const id = url.replace(/^\/+|\/*(?:#.*)?$/gu, '');
    const sop = content.sops.find((one) => one.id === id);
    const target = sop ? relativePath(file, sop.file) : '../section/name.md';
    const message = `The link "${url}" is an address of the site, and it breaks where the site moves.`;
    return { message, fix: `Write the way to the file, \`${target}\`.` };
  }
  if (/^[a-z][a-z\d+.-]*:/iu.test(url))
    return {
      message: `The link "${url}" is not safe to follow.`,
      fix: 'Write it with `https://`.',
    };
  const path = linkedFile(url, file);
  const known = path !== undefined && content.files.has(path);
  if (known && content.sops.some((sop) => sop.file === path)) return undefined;
  const near = nearest(
    url.replace(/#.*$/u, ''),
    content.sops.map((sop) => relativePath(file, sop.file)),
  );
  return {
    message: known
      ? `The link "${url}" leads to a file that is no SOP.`
      : `The link "${url}" leads to a file that does not exist.`,
    fix: near
      ? `Write \`${near}\`.`
      : 'Write the way to the file of an SOP, such as `../section/name.md`, or the words without link.',
  };
}

function imageFault(url: string, { file }: SopDraft, content: ContentDraft): Words | undefined {
  if (url.startsWith('/') || /^[a-z][a-z\d+.-]*:/iu.test(url))
    return {
      message: `The image "${url}" is not a file beside the SOP.`,
      fix: 'Put the image into the folder of the section, and write `./name.jpg`.',
    };
  const path = linkedFile(url, file);
  if (path !== undefined && content.files.has(path)) return undefined;
  const images = [...content.files].filter((one) => !/\.(mdx?|yaml)$/u.test(one));
  const near = nearest(
    url,
    images.map((one) => relativePath(file, one)),
  );
  return {
    message: `The image "${url}" does not exist.`,
    fix: near ? `Write \`${near}\`.` : 'Put the file there, or remove the image.',
  };
}
