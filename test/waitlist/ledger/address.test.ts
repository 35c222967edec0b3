import { expect, test } from 'vitest';
import { readAddress } from '../../../src/waitlist/ledger/address.ts';

test.each([
  ['  Owner@Example.COM ', 'Owner@Example.COM', 'owner@example.com'],
  ['owner+sales@example.com', 'owner+sales@example.com', 'owner+sales@example.com'],
  ['o’neill@example.com', 'o’neill@example.com', 'o’neill@example.com'],
  ['jose\u0301@example.com', 'jos\u00e9@example.com', 'jos\u00e9@example.com'],
  ['pool@BÜCHER.example', 'pool@BÜCHER.example', 'pool@xn--bcher-kva.example'],
  ['pool@bu\u0308cher.example', 'pool@b\u00fccher.example', 'pool@xn--bcher-kva.example'],
  [
    "!#$%&'*+/=?^_`{|}~-@example.co.uk",
    "!#$%&'*+/=?^_`{|}~-@example.co.uk",
    "!#$%&'*+/=?^_`{|}~-@example.co.uk",
  ],
  [
    `${'a'.repeat(64)}@example.com`,
    `${'a'.repeat(64)}@example.com`,
    `${'a'.repeat(64)}@example.com`,
  ],
])('reads %s', (text, typed, key) => {
  expect(readAddress(text)).toEqual({ typed, key });
});

test.each([
  '',
  '@',
  'owner',
  'owner@',
  '@example.com',
  'owner@localhost',
  'owner@127.0.0.1',
  'owner@[127.0.0.1]',
  'owner@example..com',
  'owner@.example.com',
  'owner@example.com.',
  'owner@-example.com',
  'owner@exa_mple.com',
  'owner@exa%41mple.com',
  'owner@example.com/x',
  'owner@example.com:25',
  'own er@example.com',
  'a@b@example.com',
  '.owner@example.com',
  'owner.@example.com',
  'ow..ner@example.com',
  'owner@example.com\r\nBcc: x@y.com',
  'owner\u0000@example.com',
  'owner@exam\u200bple.com',
  'ow\u202ener@example.com',
  '"owner"@example.com',
  'owner,second@example.com',
  'owner@example.com,second@example.com',
  '<owner@example.com>',
  'ow\ud800ner@example.com',
  `${'a'.repeat(65)}@example.com`,
  `owner@${'a'.repeat(64)}.com`,
  `owner@${'abcdefgh.'.repeat(30)}com`,
])('refuses %j', (text) => {
  expect(readAddress(text)).toBeUndefined();
});
