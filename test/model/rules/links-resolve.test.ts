import { expect, test } from 'vitest';
import { contentIssues } from '../../support/content-source.ts';

test('finds nothing in a valid curriculum', async () => {
  expect(await contentIssues()).toEqual([]);
});

test('names a link to no file, and the nearest that exists', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['../office/complaint-response.md', '../office/complaint-respond.md'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "../office/complaint-respond.md" leads to a file that does not exist. → Write \`../office/complaint-response.md\`.",
    ]
  `);
});

test('names a link without the ending of the file', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['../office/complaint-response.md', '../office/complaint-response#step-1'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "../office/complaint-response#step-1" leads to a file that does not exist. → Write \`../office/complaint-response.md\`.",
    ]
  `);
});

test('names a link that is near to nothing, or climbs out of the content', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['../office/complaint-response.md', '../../../x.md'],
      ['- Drop kit\n', '- [Drop kit](./kits.md)\n'],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "../../../x.md" leads to a file that does not exist. → Write the way to the file of an SOP, such as \`../section/name.md\`, or the words without link.",
      "content/water/water-testing.md:34:3 links-resolve: The link "./kits.md" leads to a file that does not exist. → Write the way to the file of an SOP, such as \`../section/name.md\`, or the words without link.",
    ]
  `);
});

test('names an address of the site, and the way to the file', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['../office/complaint-response.md', '/office/complaint-response/']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "/office/complaint-response/" is an address of the site, and it breaks where the site moves. → Write the way to the file, \`../office/complaint-response.md\`.",
    ]
  `);
});

test('names a link to a file that is no SOP', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['../office/complaint-response.md', '../guide/template.md']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "../guide/template.md" leads to a file that is no SOP. → Write the way to the file of an SOP, such as \`../section/name.md\`, or the words without link.",
    ]
  `);
});

test('names a link that is not https', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['../office/complaint-response.md', 'http://example.com']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:24:52 links-resolve: The link "http://example.com" is not safe to follow. → Write it with \`https://\`.",
    ]
  `);
});

test('looks into the definitions of links', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['## Purpose', '[kit]: ./kit.md\n\n## Purpose']],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:18:1 links-resolve: The link "./kit.md" leads to a file that does not exist. → Write the way to the file of an SOP, such as \`../section/name.md\`, or the words without link.",
    ]
  `);
});

test('takes https, mail, telephone, headings of the page and of others', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      ['../office/complaint-response.md', '../office/complaint-response.md#step-1'],
      [
        '- Drop kit\n',
        '- [a](https://example.com) [b](mailto:a@example.com) [c](tel:911) [d](#step-2)\n',
      ],
    ],
  });
  expect(issues).toEqual([]);
});

test('names an image that does not exist, or is not a file of the content', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [
      [
        '- Drop kit\n',
        '- Drop kit ![Kit](./kit.png) ![Kit](/kit.png) ![Kit](https://example.com/kit.png)\n',
      ],
    ],
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:34:12 links-resolve: The image "./kit.png" does not exist. → Put the file there, or remove the image.",
      "content/water/water-testing.md:34:30 links-resolve: The image "/kit.png" is not a file beside the SOP. → Put the image into the folder of the section, and write \`./name.jpg\`.",
      "content/water/water-testing.md:34:47 links-resolve: The image "https://example.com/kit.png" is not a file beside the SOP. → Put the image into the folder of the section, and write \`./name.jpg\`.",
    ]
  `);
});

test('takes an image that exists', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['- Drop kit\n', '- Drop kit ![Kit](./drop%20kit.png)\n']],
    'water/drop kit.png': 'png',
  });
  expect(issues).toEqual([]);
});

test('names the nearest image', async () => {
  const issues = await contentIssues({
    'water/water-testing.md': [['- Drop kit\n', '- Drop kit ![Kit](./drop-kit.jpg)\n']],
    'water/drop-kit.png': 'png',
  });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/water/water-testing.md:34:12 links-resolve: The image "./drop-kit.jpg" does not exist. → Write \`./drop-kit.png\`.",
    ]
  `);
});

test('looks into the template', async () => {
  const issues = await contentIssues({ 'guide/template.md': [['[Tool 1]', '[Tool 1](./x.md)']] });
  expect(issues).toMatchInlineSnapshot(`
    [
      "content/guide/template.md:26:3 links-resolve: The link "./x.md" leads to a file that does not exist. → Write the way to the file of an SOP, such as \`../section/name.md\`, or the words without link.",
    ]
  `);
});
