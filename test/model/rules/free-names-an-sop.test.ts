import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a free SOP that the section has not, and the nearest that it has', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['free: water-testing', 'free: water-test']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:5:1 free-names-an-sop: \`free\` is "water-test", and the section has no such SOP. → Write \`free: water-testing\`.",
    ]
  `);
});

test('names a free SOP that is near to nothing', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['free: water-testing', 'free: pool']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/section.yaml:5:1 free-names-an-sop: \`free\` is "pool", and the section has no such SOP. → Write one of the names under \`sops\`.",
    ]
  `);
});

test('takes a planned title', async () => {
  const issues = await contentIssues({
    'water/section.yaml': [['free: water-testing', 'free: salt-system-care']],
  });
  expect(issues).toEqual([]);
});
