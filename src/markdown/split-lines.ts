import type { Content } from './hast.ts';

/** Inline content cut into pieces wherever its own text matches `separator`. Elements stay whole. */
export function splitInline(children: readonly Content[], separator: RegExp): Content[][] {
  const pieces: Content[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      if (child.type === 'element' && child.tagName === 'br') pieces.push([]);
      else pieces.at(-1)?.push(child);
      continue;
    }
    for (const [index, value] of child.value.split(separator).entries()) {
      if (index > 0) pieces.push([]);
      if (value) pieces.at(-1)?.push({ type: 'text', value });
    }
  }
  return pieces;
}

/** Inline content cut into the lines of its source. */
export function splitLines(children: readonly Content[]): Content[][] {
  return splitInline(children, /\n/u);
}

/** Inline content without the first `count` characters of its first text. */
export function dropStart(children: readonly Content[], count: number): Content[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.slice(count).trimStart();
  return value ? [{ type: 'text', value }, ...rest] : rest;
}
