import { expect, test } from 'vitest';
import {
  escalationPieces,
  isTaskLine,
  parseEscalation,
  parsePauseHeading,
  pauseTimeWords,
  splitLabel,
} from '../../src/model/lines.ts';

test('takes a labelled line apart at its first colon', () => {
  expect(splitLabel('Primary Owner: Office Manager')).toEqual({
    label: 'Primary Owner',
    value: 'Office Manager',
  });
  expect(splitLabel('Documentation: Log: time')).toEqual({
    label: 'Documentation',
    value: 'Log: time',
  });
  expect(splitLabel('Standard:')).toEqual({ label: 'Standard', value: '' });
});

test('finds no label in a sentence', () => {
  expect(splitLabel('Ground rule, and it has no exception: ask first')).toBeUndefined();
  expect(splitLabel('No label here')).toBeUndefined();
});

test('takes a level apart, and leaves empty what is missing', () => {
  expect(parseEscalation('Level 2: Injury → Company Owner -> 5 minutes')).toEqual({
    level: 2,
    issue: 'Injury',
    handler: 'Company Owner',
    time: '5 minutes',
  });
  expect(parseEscalation('level 1: Injury')).toEqual({
    level: 1,
    issue: 'Injury',
    handler: '',
    time: '',
  });
  expect(parseEscalation('Injury → Owner')).toBeUndefined();
  expect(escalationPieces('a → b ⇒ c->d')).toEqual(['a', 'b', 'c', 'd']);
});

test('knows a line of a checklist', () => {
  for (const line of ['[ ] a', '[x] a', '[X] a', '[] a', '[ ]'])
    expect(isTaskLine(line)).toBe(true);
  for (const line of ['[Name] a', 'a [ ]', '[ ]a', '']) expect(isTaskLine(line)).toBe(false);
});

test('reads how a pause point is used', () => {
  expect(parsePauseHeading('Before you leave (read-do)')).toEqual({
    title: 'Before you leave',
    method: 'READ-DO',
  });
  expect(parsePauseHeading('Before you leave')).toEqual({
    title: 'Before you leave',
    method: 'DO-CONFIRM',
  });
});

test('reads where a pause point belongs, and says it in words', () => {
  const when = (brackets: string) => parsePauseHeading(`Check the pool (${brackets})`).when;
  expect(when('READ-DO, before Step 5')).toEqual({ at: 'before', step: 5 });
  expect(when('do-confirm, After step 12')).toEqual({ at: 'after', step: 12 });
  expect(when('DO-CONFIRM, on its own day')).toEqual({ at: 'own-day' });
  expect(when('DO-CONFIRM')).toBeUndefined();
  expect(when('DO-CONFIRM, at noon')).toBeUndefined();
  expect(pauseTimeWords({ at: 'before', step: 5 })).toBe('before Step 5');
  expect(pauseTimeWords({ at: 'own-day' })).toBe('on its own day');
});
