import { describe, expect, test } from 'vitest';
import { answerWords } from '../../src/elements/lib/waitlist-answer-words.ts';
import { readAnswer, type Answered } from '../../src/elements/lib/waitlist-answer.ts';
import type { FormAnswer } from '../../src/model/form-host.ts';

const read = (way: FormAnswer, status: number, body?: unknown, more: Partial<Answered> = {}) =>
  readAnswer(way, { status, body, retryAfter: null, ...more });

const ways: FormAnswer[] = ['list', 'word', 'flag', 'fields', 'none'];

describe.each(ways)('an answer of the kind “%s”', (way) => {
  test('is a yes with any 2xx, whatever else it holds', () => {
    for (const body of [undefined, '<html>', [], {}, { ok: true }, null, 3])
      for (const status of [200, 201, 204]) expect(read(way, status, body).kind).toBe('sent');
  });

  test('is told apart when there are too many requests, or trouble', () => {
    expect(read(way, 429, { error: 'slow down' })).toEqual({ kind: 'busy' });
    expect(read(way, 429, undefined, { retryAfter: '90' })).toEqual({ kind: 'busy', seconds: 90 });
    expect(read(way, 503, { error: 'x' }).kind).toBe('down');
  });

  test('is for the browser to show if it says nothing that we can read', () => {
    for (const body of [undefined, {}, { errors: 'no' }, { errors: [null, 3] }, { error: 4 }])
      expect(read(way, 403, body).kind).toBe('native');
  });
});

test('reads which field is meant, in the way of each host', () => {
  const no = { kind: 'refused', words: '' };
  const email = (field: string, words: string) => ({ ...no, fields: [{ field, words }] });
  const list = { errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] };
  expect(read('list', 422, list)).toEqual(email('email', 'should be an email'));
  const kit = { status: 'failed', errors: { fields: { email_address: ['is invalid', 'is odd'] } } };
  expect(read('fields', 200, kit)).toEqual(email('email_address', 'is invalid is odd'));
});

test('reads what is said of no field', () => {
  const no = (words: string) => ({ kind: 'refused', fields: [], words });
  expect(read('list', 400, { errors: [{ message: 'Form is closed' }] })).toEqual(
    no('Form is closed'),
  );
  expect(read('list', 400, { error: 'Form not found' })).toEqual(no('Form not found'));
  expect(read('word', 422, { error: 'Spam' })).toEqual(no('Spam'));
  expect(read('flag', 400, { success: false, message: 'Bad key' })).toEqual(no('Bad key'));
  expect(read('fields', 200, { errors: { messages: ['Try later'] } })).toEqual(no('Try later'));
});

test('believes no 200 that says no in its text, where hosts do so', () => {
  expect(read('flag', 200, { success: false }).kind).toBe('native');
  expect(read('fields', 200, { status: 'failed' }).kind).toBe('native');
  expect(read('fields', 200, { status: 'quarantined', url: 'https://app.kit.com/x' }).kind).toBe(
    'native',
  );
  expect(read('flag', 200, { success: true, message: 'Sent' }).kind).toBe('sent');
});

test('says how long to wait in whole minutes', () => {
  expect(answerWords.busy('Join', undefined)).toContain('press “Join” again in a minute.');
  expect(answerWords.busy('Join', 61)).toContain('again in 2 minutes.');
});
