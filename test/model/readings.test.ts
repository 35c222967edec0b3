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

test('names all that a test of the water reads, each once', () => {
  expect(
    readingsIn('Chemical Log: FC, combined chlorine, pH, temperature, alkalinity, calcium, CYA.'),
  ).toEqual(['FC', 'Combined chlorine', 'pH', 'Temperature', 'Alkalinity', 'Calcium', 'CYA']);
  expect(readingsIn('Chemical Log: corrected alkalinity, TF, CF, AF, LSI.')).toEqual([
    ...['Corrected alkalinity', 'TF', 'CF', 'AF', 'LSI'],
  ]);
  expect(readingsIn('Chemical Log: salt by test, salt by display, salt by test.')).toEqual([
    'Salt by test',
    'Salt by display',
  ]);
});
