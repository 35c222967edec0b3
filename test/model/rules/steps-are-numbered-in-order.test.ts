import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a number that is left out', () => {
  expect(sopIssues(['### Step 2: Test', '### Step 3: Test'])).toMatchInlineSnapshot(`
    [
      "49:1 steps-are-numbered-in-order: "Step 3: Test the water" stands where step 2 is expected. → Write \`### Step 2: Test the water\`.",
    ]
  `);
});

test('names a heading without number', () => {
  expect(sopIssues(['### Step 2: Test the water', '### Test the water'])).toMatchInlineSnapshot(`
    [
      "49:1 steps-are-numbered-in-order: "Test the water" stands where step 2 is expected. → Write \`### Step 2: Test the water\`.",
    ]
  `);
});

test('names a step without title', () => {
  expect(sopIssues(['### Step 2: Test the water', '### Step 2:'])).toMatchInlineSnapshot(`
    [
      "49:1 steps-are-numbered-in-order: "Step 2:" stands where step 2 is expected. → Write \`### Step 2: what is done\`.",
    ]
  `);
});

test('names a heading with a dash or nothing in place of the colon', () => {
  expect(sopIssues(['### Step 2: Test the water', '### Step 2 – Test the water']))
    .toMatchInlineSnapshot(`
    [
      "49:1 steps-are-numbered-in-order: "Step 2 – Test the water" is not written as number, colon and title. → Write \`### Step 2: Test the water\`.",
    ]
  `);
  expect(sopIssues(['### Step 2: Test the water', '### Step 2 Step by step']))
    .toMatchInlineSnapshot(`
    [
      "49:1 steps-are-numbered-in-order: "Step 2 Step by step" is not written as number, colon and title. → Write \`### Step 2: Step by step\`.",
    ]
  `);
});
