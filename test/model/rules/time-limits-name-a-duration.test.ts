import { expect, test } from 'vitest';
import { sopIssues } from '../../support/sop-source.ts';

test('finds nothing in a valid SOP', () => {
  expect(sopIssues()).toEqual([]);
});

test('names a limit without a number', () => {
  expect(
    sopIssues(['Time Limit: 1 minute, right after arrival.', 'Time Limit: Right after arrival.']),
  ).toMatchInlineSnapshot(`
    [
      "45:1 time-limits-name-a-duration: The time limit "Right after arrival." names no number with a unit. → Begin with the working time, such as \`10 minutes, within 4 business hours\`.",
    ]
  `);
});

test('names a limit without a unit', () => {
  expect(sopIssues(['Time Limit: 1 minute, right after arrival.', 'Time Limit: 10 at most.']))
    .toMatchInlineSnapshot(`
    [
      "45:1 time-limits-name-a-duration: The time limit "10 at most." names no number with a unit. → Begin with the working time, such as \`10 minutes, within 4 business hours\`.",
    ]
  `);
});

test('takes every way to write a span', () => {
  expect(
    sopIssues(
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: half done after 1,5 hrs'],
      [
        'Time Limit: 5 to 10 minutes from the sample.',
        'Time Limit: 1–2 business days after the visit',
      ],
    ),
  ).toEqual([]);
});

test('leaves a placeholder to be filled in', () => {
  expect(
    sopIssues(
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: [Maximum time]'],
      ['status: published', 'status: template'],
    ),
  ).toEqual([]);
});

test('leaves a placeholder in a draft too', () => {
  expect(
    sopIssues(
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: [Maximum time]'],
      ['status: published', 'status: draft'],
    ),
  ).toEqual([]);
});

test('does not take words around a placeholder for a limit', () => {
  expect(
    sopIssues(
      ['Time Limit: 1 minute, right after arrival.', 'Time Limit: at most [Maximum time]'],
      ['status: published', 'status: template'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "45:1 time-limits-name-a-duration: The time limit "at most [Maximum time]" names no number with a unit. → Begin with the working time, such as \`10 minutes, within 4 business hours\`.",
    ]
  `);
});
