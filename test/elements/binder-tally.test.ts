import { expect, test } from 'vitest';
import { tallyStyles } from '../../src/elements/lib/binder-tally.ts';

test('the last leaf of a binder counts the pages of each procedure, whatever its title', () => {
  const styles = tallyStyles([
    { name: 'ret-01', title: 'Say "no" \\ </style> SOP' },
    { name: 'ret-02', title: 'Two' },
  ]);
  expect(styles).toContain('"RET-02 Two: " counter(ret-02) "\\A"');
  expect(styles).toContain('"RET-01 Say \\22 no\\22  \\5c  \\3c /style> SOP: " counter(ret-01)');
});
