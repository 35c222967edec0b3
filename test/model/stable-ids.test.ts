import { expect, test } from 'vitest';
import { stableIds } from '../../src/model/stable-ids.ts';

test('makes ids of the first seven words', () => {
  expect(stableIds(['Gate latched', 'One two three four five six seven eight'], {})).toEqual([
    'gate-latched',
    'one-two-three-four-five-six-seven',
  ]);
});

test('tells two alike apart, and names what has no words', () => {
  expect(stableIds(['Call', 'call!', 'Call', '→'], {})).toEqual([
    'call',
    'call-2',
    'call-3',
    'item',
  ]);
});

test('keeps the id that an item was published with', () => {
  expect(stableIds(['Gate is latched', 'Call'], { 'gate-latched': 'gate-is-latched' })).toEqual([
    'gate-latched',
    'call',
  ]);
});
