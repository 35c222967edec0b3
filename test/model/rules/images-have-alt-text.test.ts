import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names an image without words', () => {
  expect(
    sopIssues([
      'Documentation: Chemical Log: sample time.',
      'Documentation: Chemical Log: sample time.\n\n![](./bottle.jpg)',
    ]),
  ).toMatchInlineSnapshot(`
    [
      "49:1 images-have-alt-text: The image "./bottle.jpg" has no text for readers who cannot see it. → Say between the brackets what it shows: \`![Latched gate with tag](./bottle.jpg)\`.",
    ]
  `);
});

test('takes an image with words', () => {
  expect(
    sopIssues([
      'Documentation: Chemical Log: sample time.',
      'Documentation: Chemical Log: sample time.\n\n![Bottle at the elbow](./bottle.jpg)',
    ]),
  ).toEqual([]);
});
