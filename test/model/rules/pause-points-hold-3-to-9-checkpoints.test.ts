import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a pause point that holds too few', () => {
  expect(sopIssues(['- [ ] Gate latched\n', ''])).toMatchInlineSnapshot(`
    [
      "67:1 pause-points-hold-3-to-9-checkpoints: The pause point "Before you leave the pool (DO-CONFIRM)" holds 2 checkpoints. → Write 3 to 9, or put these under another pause point.",
    ]
  `);
});

test('names a pause point that holds too many', () => {
  expect(
    sopIssues([
      '- [ ] Gate latched\n',
      '- [ ] Item 1\n- [ ] Item 2\n- [ ] Item 3\n- [ ] Item 4\n- [ ] Item 5\n- [ ] Item 6\n- [ ] Item 7\n- [ ] Item 8\n',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "67:1 pause-points-hold-3-to-9-checkpoints: The pause point "Before you leave the pool (DO-CONFIRM)" holds 10 checkpoints. → Keep 3 to 9, and put the others under a pause point of their own: \`### Before you leave (DO-CONFIRM)\`.",
    ]
  `);
});

test('takes nine', () => {
  expect(
    sopIssues([
      '- [ ] Gate latched\n',
      '- [ ] Item 1\n- [ ] Item 2\n- [ ] Item 3\n- [ ] Item 4\n- [ ] Item 5\n- [ ] Item 6\n- [ ] Item 7\n',
    ]),
  ).toEqual([]);
});

test('names a pause point without any', () => {
  expect(
    sopIssues([
      '- [ ] Containers closed and upright\n- [ ] Every reading is in the log\n- [ ] Gate latched\n',
      '',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "67:1 pause-points-hold-3-to-9-checkpoints: The pause point "Before you leave the pool (DO-CONFIRM)" holds 0 checkpoints. → Write 3 to 9 lines \`- [ ] …\`, or remove the heading.",
    ]
  `);
});

test('names a checklist without pause points', () => {
  expect(
    sopIssues([
      '### Before any chemical is opened (READ-DO)\n\n- [ ] Nobody in the water\n- [ ] Water moving at a return\n- [ ] Goggles and gloves on\n\n### Before you leave the pool (DO-CONFIRM)\n\n- [ ] Containers closed and upright\n- [ ] Every reading is in the log\n- [ ] Gate latched\n',
      '- [ ] Nobody in the water\n',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "59:1 pause-points-hold-3-to-9-checkpoints: The checklist holds 1 checkpoint. → Write 3 to 9, or put these under another pause point.",
    ]
  `);
});
