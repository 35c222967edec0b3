import { describe, expect, test } from 'vitest';
import { keepWhole } from '../../src/elements/lib/search-found.ts';
import { rank, shortOf, type Named } from '../../src/elements/lib/search-rank.ts';

/** Pages by name; one in capitals is called so by its title. */
const pages = (...names: string[]): Named[] =>
  names.map((name) => ({
    id: name.toLowerCase(),
    matchedMetaFields: name === name.toLowerCase() ? ['keywords'] : ['title'],
  }));
const holders = (...ids: string[]) => new Set(ids);
const names = (ranked: readonly Named[]) => ranked.map(({ id }) => id).join(' ');

describe('pages in their order', () => {
  test('are those with the short word whole, then the others, each as they were', () => {
    const found = pages('photo', 'dose', 'phone', 'test');
    expect(names(rank(found, [holders('test', 'dose')], new Set()))).toBe('dose test photo phone');
  });

  test('are those with more of the short words before those with fewer', () => {
    const found = pages('none', 'one', 'both');
    expect(names(rank(found, [holders('one', 'both'), holders('both')]))).toBe('both one none');
  });

  test('are SOPs before sections, among those with the word and among those without', () => {
    const found = pages('section', 'sop', 'phones', 'photo');
    const sops = new Set(['sop', 'photo']);
    expect(names(rank(found, [holders('section', 'sop')], sops))).toBe('sop section photo phones');
  });

  test('stay as they are where no page holds the word whole', () => {
    expect(names(rank(pages('Sales', 'salt'), [holders()], new Set(['salt'])))).toBe('sales salt');
  });

  test('are not led by SOPs where a section has the word in its title', () => {
    const found = pages('Tax', 'sop');
    expect(names(rank(found, [holders('tax', 'sop')], new Set(['sop'])))).toBe('tax sop');
  });

  test('keep first what longer words call by its title, whatever a short word begins', () => {
    const found = pages('Safety', 'gate', 'pump');
    expect(names(rank(found, [holders('pump')]))).toBe('safety pump gate');
  });
});

test('short words are those of three letters or fewer, each once', () => {
  expect(shortOf('pH, the PH-test and ph')).toEqual(['ph', 'the', 'and']);
});

describe('hits on a page', () => {
  const marked = (content: string, question: string) => {
    const words = content.split(' ');
    const hits = words.map((_, location) => ({ location, balanced_score: 1 }));
    const page = { url: '', meta: {}, filters: {}, anchors: [], weighted_locations: hits, content };
    return keepWhole(page, question).weighted_locations.map(({ location }) => words[location]);
  };

  test('are whole words and their plurals, where the page holds a short word whole', () => {
    expect(marked('Phone photos pH. low-pH', 'pH')).toEqual(['pH.', 'low-pH']);
    expect(marked('days Day daylight', 'day')).toEqual(['days', 'Day']);
    expect(marked('photo pH phone', 'pH photo')).toEqual(['photo', 'pH', 'phone']);
  });

  test('are longer words where it does not, and what Pagefind alone takes for alike', () => {
    expect(marked('Phone photos', 'pH')).toEqual(['Phone', 'photos']);
    expect(marked('pH went', 'pH')).toEqual(['pH', 'went']);
  });
});
