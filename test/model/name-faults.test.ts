import { expect, test } from 'vitest';
import { nameFaults } from '../../src/model/name-faults.ts';
import { outOfOrder } from '../../src/model/in-order.ts';

const expected = ['Action', 'Standard', 'Time Limit', 'Documentation'];

function faults(...names: string[]): string[] {
  const written = names.map((value, index) => ({ value, place: { line: index + 1, column: 1 } }));
  return nameFaults(written, expected).map((fault) =>
    [fault.place?.line, fault.kind, fault.name, fault.kind === 'instead' ? fault.meant : '']
      .join(' ')
      .trim(),
  );
}

test('finds nothing where all is in order', () => {
  expect(faults(...expected)).toEqual([]);
});

test('tells each difference once', () => {
  expect(faults('Action', 'Standard', 'Documentation')).toEqual(['3 missing Time Limit']);
  expect(faults('Action', 'Standrd', 'Time Limit', 'Documentation')).toEqual([
    '2 instead Standrd Standard',
  ]);
  expect(faults('Action', 'Goal', 'Time Limit', 'Documentation')).toEqual([
    '2 instead Goal Standard',
  ]);
  expect(faults('Action', 'Action', 'Time Limit', 'Documentation')).toEqual([
    '2 instead Action Standard',
  ]);
  expect(faults(...expected, 'Action')).toEqual(['5 twice Action']);
  expect(faults(...expected, 'Goal')).toEqual(['5 unknown Goal']);
  expect(faults('Standard', 'Time Limit', 'Documentation', 'Action')).toEqual([
    '4 misplaced Action',
  ]);
  expect(faults()).toEqual(expected.map((name) => `missing ${name}`));
});

test('moves as few as possible', () => {
  expect(outOfOrder([1, 2, 3])).toEqual([]);
  expect(outOfOrder([3, 1, 2])).toEqual([0]);
  expect(outOfOrder([2, 3, 1])).toEqual([2]);
  expect(outOfOrder([4, 3, 2, 1])).toHaveLength(3);
  expect(outOfOrder([])).toEqual([]);
});
