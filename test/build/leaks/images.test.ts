import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallFile } from '../../support/content-source.ts';
import { leaksIn, lockedId, picture, sampleSecrets } from './sample.ts';

const jpeg = Buffer.concat([Buffer.from('other bytes'), picture]);

test('finds a picture of a locked SOP under another name', async () => {
  expect(await leaksIn({ '_astro/x.B4xY1a.bin': picture }, await sampleSecrets())).toEqual([
    `_astro/x.B4xY1a.bin ${lockedId} (picture) calcium-shed`,
  ]);
});

test('finds a picture in a data: address', async () => {
  const page = `<p>\n<img src="data:image/png;base64,${picture.toString('base64')}">`;
  expect(await leaksIn({ 'a.html': page }, await sampleSecrets())).toEqual([
    `a.html:2 ${lockedId} (base64 › picture) calcium-shed`,
  ]);
});

test('finds a packed picture', async () => {
  expect(await leaksIn({ 'a.br': brotliCompressSync(picture) }, await sampleSecrets())).toEqual([
    `a.br ${lockedId} (brotli › picture) calcium-shed`,
  ]);
});

test.each(['_astro/calcium-shed.B4xY_1a.webp', 'Calcium-Shed.jpg', 'old_calcium-shed-2.avif'])(
  'finds a copy with other bytes by its name, %s',
  async (file) => {
    expect(await leaksIn({ [file]: jpeg }, await sampleSecrets())).toEqual([
      `${file} ${lockedId} (picture’s name) calcium-shed`,
    ]);
  },
);

test.each(['calcium-shed.js', 'calcium-sheds.webp', 'my-socalcium-shed.png'])(
  'takes no offence at %s',
  async (file) => {
    expect(await leaksIn({ [file]: 'x' }, await sampleSecrets())).toEqual([]);
  },
);

test('leaves a picture alone that an open SOP shows too', async () => {
  const open = 'water/water-testing.md';
  const shown = smallFile(open).replace('## Purpose', '## Purpose\n\n![Shed](calcium-shed.png)');
  const secrets = await sampleSecrets({ [open]: shown });
  expect(await leaksIn({ 'calcium-shed.a1.webp': picture }, secrets)).toEqual([]);
});

test('finds the words inside a drawing', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg"><text>Third bucket from the wall</text></svg>';
  const sop = `${smallFile(`${lockedId}.mdx`)}\n<img src="./shed-plan.svg" alt="" />\n`;
  const secrets = await sampleSecrets({ [`${lockedId}.mdx`]: sop, 'water/shed-plan.svg': drawing });
  const page = drawing.replace('<text>', '<text class="a">');
  expect(await leaksIn({ 'a.html': page }, secrets)).toEqual([
    `a.html:1 ${lockedId} (raw) Third bucket from the wall`,
  ]);
});
