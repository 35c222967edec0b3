import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaType } from '../../server/media-type.ts';

const picture = /(?<=\ssrc=")\/(_astro\/[^"]+\.(?:png|jpe?g|webp|avif|gif|svg))(?=")/gu;
const moreSizes = /\ssrcset="[^"]*"/gu;
const styleLink = /<link rel="stylesheet" href="\/([^"]+)"\s*\/?>/gu;
const usedFile = /(?:href|src)="\/(_astro\/[^"]+)"/gu;

/**
 * A page of the members’ build as one text that needs nothing but files of the public site: pictures
 * are in it as `data:` addresses, and style sheets that the public site does not have as they are stand
 * in it as `script` of type `text/css`, which no policy forbids. Throws where the page needs anything else that is not there.
 */
export async function wholePage(html: string, members: string, site: string): Promise<string> {
  const withPictures = await replaced(html.replace(moreSizes, ''), picture, async (path) => {
    const bytes = await readFile(join(members, path));
    return `data:${mediaType(path)};base64,${bytes.toString('base64')}`;
  });
  const whole = await replaced(withPictures, styleLink, async (path, tag) => {
    const text = await readFile(join(members, path), 'utf8');
    return text === (await textOf(join(site, path)))
      ? tag
      : `<script type="text/css">${text}</script>`;
  });
  const used = [...whole.matchAll(usedFile)].map(([, path = '']) => path);
  for (const path of new Set(used))
    if ((await textOf(join(site, path))) === undefined)
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

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
