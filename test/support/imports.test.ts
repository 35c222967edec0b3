import { expect, test } from 'vitest';
import { cycles, importsIn, type Edge } from './imports.ts';

const edge = (from: string, to: string, typeOnly = false): Edge => ({
  from,
  to,
  typeOnly,
  specifier: to,
});

test('finds every way to import', () => {
  const code = `
    import a from './a.ts';
    import type { B } from './b.ts';
    import { type C } from './c.ts';
    import './d.css';
    export { e } from './e.ts';
    export type { F } from './f.ts';
    export * from './g.ts';
    const h = await import('./h.ts');
    const later = () => import(\`./i.ts\`);
    type J = import('./j.ts').J;
    // import './comment.ts';
    const text = "import './text.ts'";
  `;
  expect(
    importsIn(code).map(({ specifier, typeOnly }) => `${typeOnly ? 'type ' : ''}${specifier}`),
  ).toEqual([
    './a.ts',
    'type ./b.ts',
    './c.ts',
    './d.css',
    './e.ts',
    'type ./f.ts',
    './g.ts',
    './h.ts',
    './i.ts',
    'type ./j.ts',
  ]);
});

test('names a circle, types included', () => {
  expect(
    cycles([
      edge('a.ts', 'b.ts'),
      edge('b.ts', 'c.ts', true),
      edge('c.ts', 'a.ts'),
      edge('d.ts', 'a.ts'),
    ]),
  ).toEqual(['a.ts → b.ts → c.ts → a.ts']);
});
