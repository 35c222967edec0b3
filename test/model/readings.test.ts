import { expect, test } from 'vitest';
import { readingsIn } from '../../src/model/readings.ts';

test('names what a record asks to be read off, and nothing else of it', () => {
  expect(readingsIn('Chemical Log: readings, time, calculated dose.')).toEqual([
    'Readings',
    'Time',
    'Calculated dose',
  ]);
  expect(readingsIn('Service Record: psi, timer, alarms, photo 4. Repair Ticket: defect.')).toEqual(
    ['psi', 'Photo 4'],
  );
  expect(readingsIn('Chemical Log: amounts, or the reason for no dose.')).toEqual([
    'Amounts',
    'The reason for no dose',
  ]);
});

test('asks for nothing where nothing is measured', () => {
  expect(readingsIn('Action Log: churn sheet, action, owner, date.')).toEqual([]);
});

test('gives at most four lines, each once', () => {
  expect(readingsIn('Log: time, time, pH reading, psi, gallons, dose, water level')).toEqual([
    'Time',
    'pH reading',
    'psi',
    'Gallons',
  ]);
});
