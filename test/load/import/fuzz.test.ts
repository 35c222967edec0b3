import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { damage, seededRandom, wordCounts } from './shuffle.ts';
import { imported, seed } from './support.ts';

const casesPerText = 35;
/** So many SOPs, spread over the sections: each takes half a second. */
const fewest = 8;
const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const sops = globSync('*/*.md', { cwd: content }).filter((path) => !path.startsWith('guide'));
const some = sops.filter((_path, index) => index % Math.ceil(sops.length / fewest) === 0);
const texts = [
  ['the seed', seed],
  ...some.map((path) => [path, readFileSync(`${content}${path}`, 'utf8')]),
] as [string, string][];

describe.each(texts)('with lines of %s deleted, doubled and moved', (_, text) => {
  const cases = Array.from({ length: casesPerText }, (_unused, index) =>
    damage(text, seededRandom(index)),
  );
  const results = cases.map((input) => ({ input, ...imported(input) }));

  test('keeps every word in the file or in the report', () => {
    const lost = results.flatMap(({ input, markdown, notes }, index) => {
      const have = wordCounts([markdown, ...notes.map(({ message }) => message)].join('\n'));
      return [...wordCounts(readable(input))]
        .filter(([word, count]) => (have.get(word) ?? 0) < count)
        .map(([word]) => `case ${index}: ${word}`);
    });
    expect(lost).toEqual([]);
  });

  test('writes its own output again as it is', () => {
    const changed = results.filter(({ markdown }) => imported(markdown).markdown !== markdown);
    expect(changed.map(({ input }) => input)).toEqual([]);
  });
});

/** The words of a text without the numbers of its lists; a button glued to a title is two words. */
function readable(text: string): string {
  return text.replace(/^\s*\d+[.)]\s/gmu, '').replaceAll('waitlistCanc', 'waitlist Canc');
}
