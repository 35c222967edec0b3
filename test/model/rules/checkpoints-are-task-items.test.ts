import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an item without box', () => {
  expect(sopIssues(['- [ ] Gate latched', '- Gate latched'])).toMatchInlineSnapshot(`
    [
      "71:1 checkpoints-are-task-items: The checkpoint "Gate latched" is not an item of a task list. → Write \`- [ ] Gate latched\`.",
    ]
  `);
});

test('names a box without space', () => {
  expect(sopIssues(['- [ ] Gate latched', '- [] Gate latched'])).toMatchInlineSnapshot(`
    [
      "71:1 checkpoints-are-task-items: The checkpoint "[] Gate latched" is not an item of a task list. → Write \`- [ ] Gate latched\`.",
    ]
  `);
});

test('names an item that is ticked', () => {
  expect(sopIssues(['- [ ] Gate latched', '- [x] Gate latched'])).toMatchInlineSnapshot(`
    [
      "71:1 checkpoints-are-task-items: The checkpoint "Gate latched" is ticked. → Write \`- [ ] Gate latched\`: the reader ticks it.",
    ]
  `);
});

test('names an item without words', () => {
  expect(sopIssues(['- [ ] Gate latched', '- [ ] '])).toMatchInlineSnapshot(`
    [
      "71:1 checkpoints-are-task-items: A checkpoint has no words. → Write what is true when it is ticked, or remove the line.",
    ]
  `);
});

test('names every line that is pasted without its list, and nothing else speaks of them', () => {
  expect(
    sopIssues([
      '- [ ] Containers closed and upright\n- [ ] Every reading is in the log\n- [ ] Gate latched',
      '[ ] Containers closed and upright\n[ ] Every reading is in the log\n[x] Gate latched',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "69:1 checkpoints-are-task-items: The checkpoint "[ ] Containers closed and upright" is not an item of a task list. → Write \`- [ ] Containers closed and upright\`.",
      "70:1 checkpoints-are-task-items: The checkpoint "[ ] Every reading is in the log" is not an item of a task list. → Write \`- [ ] Every reading is in the log\`.",
      "71:1 checkpoints-are-task-items: The checkpoint "[x] Gate latched" is not an item of a task list. → Write \`- [ ] Gate latched\`.",
    ]
  `);
});
