import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles, importsOf, sourceFiles, type Edge } from './support/imports.ts';

const root = join(import.meta.dirname, '..');

/** What commands may use: all but what readers see, from pages down to elements. */
const commands = [
  'src/academy',
  'src/build',
  'src/gate',
  'src/load',
  'src/markdown',
  'src/model',
  'src/server',
  'src/styles',
  'src/waitlist',
];

/**
 * Which folder may import which: the flow of the architecture. A new folder starts with a row here.
 * `types` are folders of which only types may be imported. Files of one folder may import each other.
 */
const table: Record<string, { values: readonly string[]; types?: readonly string[] }> = {
  'src/model': { values: [] },
  'src/gate': { values: [] },
  'src/server': { values: [] },
  'src/styles': { values: [] },
  'src/load': { values: ['src/model'] },
  'src/markdown': { values: ['src/model'] },
  'src/elements': { values: ['src/gate'], types: ['src/model'] },
  'src/components': { values: ['src/elements', 'src/gate', 'src/model'] },
  'src/layouts': { values: ['src/components', 'src/model', 'src/styles'] },
  'src/pages': {
    values: ['src/components', 'src/layouts', 'src/load', 'src/model', 'src/elements'],
  },
  'src/build': { values: ['src/load', 'src/model', 'src/gate', 'src/server', 'src/waitlist'] },
  // The owner’s commands.
  'src/academy': { values: ['src/load', 'src/model', 'src/gate', 'src/waitlist'] },
  'src/waitlist': { values: ['src/model', 'src/gate'] },
  // The pages’ way to the content: Astro looks for it in `src/`, and it asks where the content is.
  'src/content.config.ts': { values: ['src/load', 'src/model', 'src/build'] },
  scripts: { values: commands },
  'astro.config.mjs': { values: commands },
};

const files = [...sourceFiles(root, ['src', 'scripts']), 'astro.config.mjs'];
const edges = files.flatMap((from) =>
  importsOf(join(root, from))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map((one): Edge => ({
      ...one,
      from,
      // Vite reads `?url` and the like; the file is what stands before.
      to: posix.join(posix.dirname(from), one.specifier.replace(/\?.*$/u, '')),
    })),
);

test('every folder has a row in the table', () => {
  const folders = [...new Set(files.map(rowOf))];
  expect(folders.filter((folder) => !table[folder])).toEqual([]);
});

test('every import of ours is a file, written with its ending', () => {
  expect(edges.length).toBeGreaterThan(50);
  expect(edges.filter(({ to }) => posix.extname(to) === '' || !existsSync(join(root, to)))).toEqual(
    [],
  );
});

test('every import goes where the table allows', () => {
  expect(edges.filter((edge) => !isAllowed(edge)).map(arrow)).toEqual([]);
});

test('no import goes in a circle, types included', () => {
  expect(cycles(edges)).toEqual([]);
});

describe('this check', () => {
  const edge = (from: string, to: string, typeOnly = false): Edge => ({
    from,
    to,
    typeOnly,
    specifier: to,
  });

  test('objects to an import that the table does not allow', () => {
    expect(isAllowed(edge('src/model/a.ts', 'src/load/b.ts', true))).toBe(false);
    expect(isAllowed(edge('src/server/a.ts', 'src/model/b.ts'))).toBe(false);
    expect(isAllowed(edge('scripts/a.ts', 'src/components/A.astro'))).toBe(false);
    expect(isAllowed(edge('src/load/a.ts', 'src/model/b.ts'))).toBe(true);
    expect(isAllowed(edge('src/content.config.ts', 'src/load/b.ts'))).toBe(true);
  });

  test('lets elements take types of the model, and nothing else of it', () => {
    expect(isAllowed(edge('src/elements/a.ts', 'src/model/b.ts', true))).toBe(true);
    expect(isAllowed(edge('src/elements/a.ts', 'src/model/b.ts'))).toBe(false);
  });
});

/** The row that a file belongs to: its folder, or the file itself. */
function rowOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('src/') ? 2 : 1)
    .join('/');
}

function isAllowed({ from, to, typeOnly }: Edge): boolean {
  const [own, other] = [rowOf(from), rowOf(to)];
  const row = table[own];
  if (own === other || row?.values.includes(other)) return true;
  return typeOnly && (row?.types?.includes(other) ?? false);
}

function arrow({ from, to, typeOnly }: Edge): string {
  return `${from} → ${to}${typeOnly ? ' (types)' : ''}`;
}
