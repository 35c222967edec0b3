import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { expect, inject, test } from 'vitest';
import { Cbor } from '../../src/build/search-cbor.ts';
import { cutFine, type ChunkRange } from '../../src/build/search-chunks.ts';

/** An index as Pagefind makes it, of a page with 9,000 words. */
async function indexOf(words: readonly string[]): Promise<IndexFile[]> {
  const { index } = await createIndex({});
  const content = `<html lang="en"><body><p>${words.join(' ')}</p></body></html>`;
  await index?.addHTMLFile({ url: '/', content });
  const { files = [] } = (await index?.getFiles()) ?? {};
  await close();
  return files;
}

/** The words in a part of the index. */
function wordsIn(file: IndexFile | undefined): string[] {
  const cbor = new Cbor(gunzipSync(file?.content ?? '').subarray('pagefind_dcd'.length));
  cbor.list();
  return Array.from({ length: cbor.list() }, () => {
    const entry = new Cbor(cbor.whole());
    entry.list();
    return entry.text();
  });
}

const words = Array.from({ length: 9000 }, (_, n) =>
  [...n.toString(8)].map((digit) => 'bdfglmst'[Number(digit)]).join('u'),
);

test('keeps every word, in parts that hold what they say and no half of words that begin alike', async () => {
  const files = await indexOf(words);
  const whole = files.filter(({ path }) => path.endsWith('.pf_index')).flatMap(wordsIn);
  const fine = cutFine(files);
  const parts = fine.ranges.map(([, , name]) =>
    wordsIn(fine.files.find(({ path }) => path === `index/${name}.pf_index`)),
  );
  expect(whole.length).toBeGreaterThan(1000);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flat().toSorted()).toEqual(whole.toSorted());
  expect(fine.ranges.map(([from, to]) => [from, to])).toEqual(
    parts.map((part) => [part.at(0), part.at(-1)]),
  );
  const stems = parts.map((part) => new Set(part.map((word) => word.slice(0, 3))));
  expect(new Set(stems.flatMap((set) => [...set])).size).toBe(
    stems.reduce((sum, set) => sum + set.size, 0),
  );
  expect(fine.files.filter(({ path }) => path.startsWith('index/'))).toHaveLength(parts.length);
});

test('refuses an index that is laid out in a way it does not know', async () => {
  const files = await indexOf(['one', 'two']);
  const without = files.filter(({ path }) => !path.endsWith('.pf_meta'));
  expect(() => cutFine(without)).toThrow('Pagefind made an index without metadata.');
});

test('a part of the real index takes a slow connection a quarter of a second at most', async () => {
  const folder = join(inject('site').dist, 'pagefind');
  const { words: ranges }: { words: ChunkRange[] } = JSON.parse(
    await readFile(join(folder, 'chunks.json'), 'utf8'),
  );
  const parts = (await readdir(join(folder, 'index'))).sort();
  expect(parts).toEqual(ranges.map(([, , name]) => `${name}.pf_index`).sort());
  for (const part of parts) {
    const { length } = await readFile(join(folder, 'index', part));
    expect(length, part).toBeLessThanOrEqual(12_500);
  }
});
