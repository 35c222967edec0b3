import { describe, expect, test } from 'vitest';
import { excerptOf, type Piece } from '../../src/elements/lib/search-excerpt.ts';
import { isNear, type FoundPage } from '../../src/elements/lib/search-found.ts';
import { landings } from '../../src/elements/lib/search-landings.ts';

const text =
  'Gate SOP. Purpose. Keep every gate shut. Step 1 Latch the gate. Action: Push and pull it. ' +
  'Checkpoints. Gate latched and pulled. Photo of the gate sent.';
const words = text.split(' ');
const at = (word: string, nth = 1) =>
  words.flatMap((it, index) => (it.startsWith(word) ? [index] : []))[nth - 1] ?? -1;

const anchors = [
  { element: 'h2', id: 'purpose', text: 'Purpose', location: at('Purpose') },
  { element: 'h3', id: 'step-latch', text: 'Step 1 Latch the gate', location: at('Step') },
  { element: 'h2', id: 'checkpoints', text: 'Checkpoints', location: at('Checkpoints') },
  {
    element: 'span',
    id: 'check-latched',
    text: 'Gate latched and pulled',
    location: at('Gate', 2),
  },
  { element: 'span', id: 'check-photo', text: 'Photo of the gate sent', location: at('Photo') },
  { element: 'p', id: 'note', text: 'sent.', location: at('sent') },
];

/** The page as Pagefind tells of it when it found the words that begin so. */
function found(...starts: string[]): FoundPage {
  const hits = words.flatMap((word, location) =>
    starts.some((start) => word.toLowerCase().startsWith(start))
      ? [{ location, balanced_score: 1 }]
      : [],
  );
  const meta = { title: 'Gate', document: 'RTE-01' };
  return { url: '/a/gate/', content: text, meta, filters: {}, anchors, weighted_locations: hits };
}

/** Pieces as one line, with hits in brackets. */
const line = (pieces: Piece[]) =>
  pieces.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('');

describe('landing places', () => {
  test('are steps and checkpoints that hold the words, best first', () => {
    const places = landings(found('photo', 'gate'), 'photo gate');
    expect(places.map(({ anchor }) => anchor)).toEqual(['check-photo']);
    expect(landings(found('push'), 'push').map(({ anchor }) => anchor)).toEqual(['step-latch']);
  });

  test('are three at most, with words in a row before words apart', () => {
    const places = landings(found('gate', 'latch'), 'gate latched');
    expect(places.map(({ anchor }) => anchor)).toEqual(['check-latched', 'step-latch']);
    expect(landings(found('gate'), 'gate')).toHaveLength(3);
  });

  test('are none where only the words before the first heading match', () => {
    expect(landings(found('sop'), 'sop')).toEqual([]);
    expect(line(excerptOf(found('sop')))).toMatch(/^Gate \[SOP\.\] Purpose\./u);
  });

  test('show where the words stand, with marks outside of spaces', () => {
    const [step] = landings(found('latch', 'push', 'pull'), 'latch push pull');
    expect(step && line(step.title)).toBe('Step 1 [Latch] the gate');
    expect(step && line(step.excerpt)).toBe('Action: [Push] and [pull] it.');
  });
});

describe('a page is near a question', () => {
  test('that its text or its document number answers', () => {
    expect(isNear(found('gate', 'latch'), 'gates latching')).toBe(true);
    expect(isNear(found(), 'RTE-01')).toBe(true);
  });

  test('but not one of which it holds only the first letters', () => {
    expect(isNear(found('it'), 'itching')).toBe(false);
    expect(isNear(found('gate'), 'gate zeppelin')).toBe(false);
  });
});
