import { expect, test } from 'vitest';
import { buildSop } from '../../src/load/build-sop.ts';
import { readSopDraft } from '../../src/load/read-sop-draft.ts';
import { sopSource } from '../support/sop-source.ts';

const extras = `Documentation: Chemical Log: sample time.

| Sign | Points |
|---|---|
| Own *chlorine* | 3 |

> "Hi {first name}."
>
> Call [Business name].

1. First **question**?
2. Second?

Worked example: 2 × 3 = 6.

---

![Bottle](./bottle.jpg)
`;
const source = sopSource(
  ['Documentation: Chemical Log: sample time.\n', extras],
  ['## Process Steps\n', '## Process Steps\n\nNever test alone.\n'],
);
const read = (text: string, format: 'md' | 'mdx') =>
  buildSop(readSopDraft(text, `content/water/water-testing.${format}`), 200);

test('a step keeps what follows its fields, and an SOP what stands before its steps', () => {
  const sop = read(source, 'md');
  expect(sop?.intro).toEqual([{ kind: 'text', text: 'Never test alone.' }]);
  expect(sop?.steps[0]?.extras).toEqual([
    { kind: 'table', columns: ['Sign', 'Points'], rows: [['Own chlorine', '3']] },
    { kind: 'quote', text: '“Hi {first name}.”\nCall [Business name].' },
    { kind: 'list', ordered: true, items: ['First question?', 'Second?'] },
    { kind: 'text', text: 'Worked example: 2 × 3 = 6.' },
  ]);
  expect(sop?.steps[1]?.extras).toEqual([]);
});

test('a field is none, whether it is a paragraph, a line of one or an item of a list', () => {
  const lines = sopSource(
    [
      'Action: Rinse the bottle three times and fill it below the surface.\n\nStandard',
      'Action: Rinse.\nStandard',
    ],
    ['Action: Test chlorine, pH and alkalinity.\n\nStandard', '- Action: Test.\n\nStandard'],
  );
  expect(read(lines, 'md')?.steps.map((step) => step.extras)).toEqual([[], []]);
});

test('a component is none', () => {
  const mdx = source
    .replace('{first name}', 'you')
    .replace('Worked example', '<Calculator kind="dose" />\n\nWorked example');
  expect(read(mdx, 'mdx')?.steps[0]?.extras.map(({ kind }) => kind)).toEqual([
    ...['table', 'quote', 'list', 'text'],
  ]);
});
