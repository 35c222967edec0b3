import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaType } from '../../server/media-type.ts';

const picture = /(?<=\ssrc=")\/(_astro\/[^"]+\.(?:png|jpe?g|webp|avif|gif|svg))(?=")/gu;
const moreSizes = /\ssrcset="[^"]*"/gu;
const styleLink = /<link rel="stylesheet" href="\/([^"]+)"\s*\/?>/gu;
const usedFile = /(?:href|src)="\/(_astro\/[^"]+)"/gu;

/** Reads files of a folder that stay as they are meanwhile, each once: undefined where there is none. */
export type FileTexts = (path: string) => Promise<string | undefined>;

/** The texts of the files in `folder`; pages ask for the same few hundreds of times. */
export function fileTexts(folder: string): FileTexts {
  const read = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = read.get(path) ?? readFile(join(folder, path), 'utf8').catch(() => undefined);
    read.set(path, known);
    return known;
  };
}

/**
 * A page of the members’ build as one text that needs nothing but files of the public site: pictures
 * are in it as `data:` addresses, and style sheets that the public site does not have as they are stand
 * in it as `script` of type `text/css`, which no policy forbids. Throws where the page needs anything
 * else that is not there.
 */
export async function wholePage(
  html: string,
  members: string,
  memberText: FileTexts,
  siteText: FileTexts,
): Promise<string> {
  const withPictures = await replaced(html.replace(moreSizes, ''), picture, async (path) => {
    const bytes = await readFile(join(members, path));
    return `data:${mediaType(path)};base64,${bytes.toString('base64')}`;
  });
  const whole = await replaced(withPictures, styleLink, async (path, tag) => {
    const text = await memberText(path);
    return text === (await siteText(path)) ? tag : `<script type="text/css">${text}</script>`;
  });
  const used = new Set([...whole.matchAll(usedFile)].map(([, path = '']) => path));
  for (const path of used)
    if ((await siteText(path)) === undefined)
      throw new Error(`A sealed page needs /${path}, which the public site does not have.`);
  return whole;
}

/** `text` with each match replaced by what `change` makes of its first group and the whole. */
async function replaced(
  text: string,
  pattern: RegExp,
  change: (group: string, whole: string) => Promise<string>,
): Promise<string> {
  const changes = await Promise.all(
    [...text.matchAll(pattern)].map(([whole, group = whole]) => change(group, whole)),
  );
  return text.replace(pattern, () => changes.shift() ?? '');
}
