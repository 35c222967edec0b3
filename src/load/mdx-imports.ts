import type { Place, Placed } from '../model/place.ts';

/** `import … from "x"`, `import "x"`, `export … from "x"`, as statements that begin a line. */
const statement = /^(?:import|export)\b(?:[^"'`;=()]*?\bfrom)?\s*(["'])(?<target>.+?)\1/gmu;

/** What the code of an `.mdx` file imports, each at its place; `start` is where the code begins. */
export function importsIn(code: string, start: Place): Placed<string>[] {
  return [...code.matchAll(statement)].flatMap((match) => {
    const value = match.groups?.['target'];
    if (!value) return [];
    const before = code.slice(0, match.index + match[0].length - value.length - 2).split('\n');
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1);
    return [{ value, place: { line: start.line + before.length - 1, column } }];
  });
}
