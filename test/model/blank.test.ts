import { expect, test } from 'vitest';
import {
  blankKey,
  blanksIn,
  bracketFault,
  consistsOfBlanks,
  splitBlanks,
} from '../../src/model/blank.ts';

test('splits a text into words and blanks', () => {
  expect(splitBlanks('Call [Business name] at [ Phone ].')).toEqual([
    { kind: 'text', text: 'Call ' },
    { kind: 'blank', name: 'Business name' },
    { kind: 'text', text: ' at ' },
    { kind: 'blank', name: 'Phone' },
    { kind: 'text', text: '.' },
  ]);
  expect(splitBlanks('')).toEqual([]);
});

test('names each blank once, however it is written', () => {
  expect(blanksIn(['[Business name], [State]', '[business  NAME]'])).toEqual([
    'business  NAME',
    'State',
  ]);
});

test('takes spellings of one blank for the same', () => {
  expect(blankKey(' Owner’s  Name ')).toBe(blankKey("owner's name"));
  expect(blankKey('Owner')).not.toBe(blankKey('Owners'));
});

test('tells a field that is open from one with words', () => {
  expect(consistsOfBlanks('[Maximum time]')).toBe(true);
  expect(consistsOfBlanks('[Number] – [Unit].')).toBe(true);
  expect(consistsOfBlanks('[Number] minutes')).toBe(false);
  expect(consistsOfBlanks('10 minutes')).toBe(false);
  expect(consistsOfBlanks('')).toBe(false);
});

test('finds what is wrong with brackets', () => {
  expect(bracketFault('[a] and [b]')).toBeUndefined();
  expect(bracketFault('none')).toBeUndefined();
  expect(bracketFault('[a')).toBe('a bracket is not closed');
  expect(bracketFault('a]')).toBe('a bracket closes that was not opened');
  expect(bracketFault('[a [b]]')).toBe('a bracket opens inside a bracket');
  expect(bracketFault('🙂 [ ]')).toBe('the brackets are empty');
});
