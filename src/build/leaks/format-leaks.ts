import type { Leak } from './leak.ts';

/** Lines that a message has before it says how many more there are. */
const mostLines = 20;

/**
 * The leaks as a message: a line for each file, SOP and way, with the place of the first, in the
 * order of the files; not more than twenty.
 */
export function formatLeaks(leaks: readonly Leak[], folder = 'dist'): string {
  const groups = Map.groupBy(leaks, ({ file, sop, how }) => [file, sop, ...how].join(' '));
  const lines = [...groups.values()].map((group) => formatGroup(group, folder));
  const more = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? 'place' : 'places'}`] : []),
  ].join('\n');
}

function formatGroup([leak, ...others]: Leak[], folder: string): string {
  if (!leak) return '';
  const place = leak.line === undefined ? leak.file : `${leak.file}:${leak.line}`;
  const how = leak.how.length > 0 ? leak.how.join(' › ') : 'raw';
  const count = others.length > 0 ? `, and ${others.length} more there` : '';
  return `${folder}/${place}  ${leak.sop}  "${leak.excerpt}" (${how}${count})  → ${adviceFor(leak)}`;
}

function adviceFor({ how }: Leak): string {
  const last = how.at(-1);
  if (last === 'picture')
    return 'Astro copies what a module imports: do not import the pictures of a locked SOP.';
  if (last === 'picture’s name')
    return 'Keep copies of the picture off the site; if this is another picture, rename one of them.';
  return 'Make the writer of this file take publicView(), or reword the text if it is no secret.';
}
