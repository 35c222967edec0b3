import { expect, test } from 'vitest';
import { withoutAddresses } from '../../src/waitlist/safe-text.ts';

test('says what went wrong in one line, and names nobody', () => {
  const cause = new Error('Key (address_key)=(owner@example.com) already exists.');
  const error = new Error('550 <Owner+x@example.com>: no such mailbox\nat mail.example.com', {
    cause,
  });
  expect(withoutAddresses(error)).toBe(
    'Error: 550 <address> no such mailbox at mail.example.com (Key <address> already exists.)',
  );
  expect(withoutAddresses('owner@example.com')).toBe('<address>');
});
