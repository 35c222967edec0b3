import { expect, test } from 'vitest';
import { shortTitle, slugOf, sopSlug } from '../../src/model/slug.ts';

test('makes an address of a title', () => {
  expect(slugOf('Cost-per-Stop Pricing')).toBe('cost-per-stop-pricing');
  expect(slugOf('  Café: the owner’s “A & B” list! ')).toBe('cafe-the-owners-a-b-list');
  expect(slugOf('→')).toBe('');
});

test('leaves the word SOP out of lists and addresses', () => {
  expect(shortTitle('Cancellation Recovery SOP')).toBe('Cancellation Recovery');
  expect(sopSlug('SOP Revision Control SOP')).toBe('sop-revision-control');
});
