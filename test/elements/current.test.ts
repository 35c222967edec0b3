import { describe, expect, test } from 'vitest';
import { answerText, heldVersion, judge, type InForce } from '../../src/elements/lib/current.ts';

const open: InForce = {
  document: 'RET-01',
  version: '1.10',
  effective: '2026-12-01',
  revisions: [
    { version: '1.0', date: '2026-03-02', changes: 'Initial release' },
    { version: '1.9', date: '2026-05-04', changes: 'Step 2 shortened' },
    { version: '1.10', date: '2026-12-01', changes: 'New offer' },
  ],
};
const locked = { ...open, revisions: [] };
const answer = (held: string, sop = open) => answerText(held, sop, judge(held, sop));

test.each(['1.0', ' v1.0 ', 'Version 1.0', 'V. 1.0'])('reads “%s” as 1.0', (typed) => {
  expect(heldVersion(typed)).toBe('1.0');
});

describe('answers', () => {
  test('that a printout is current', () => {
    expect(answer('1.10')).toMatchInlineSnapshot(
      `"Yes, it is current: version 1.10 of RET-01 is in force since 2026-12-01."`,
    );
  });

  test('what has changed since', () => {
    expect(answer('1.0')).toMatchInlineSnapshot(
      `"No, you hold 1.0: 1.10 is in force since 2026-12-01. Print it anew. 1.9 changed: Step 2 shortened · 1.10 changed: New offer"`,
    );
  });

  test('that there is no such version', () => {
    expect(answer('1.1')).toMatchInlineSnapshot(
      `"RET-01 has no version “1.1”. Look at the head of your sheet again; 1.10 is in force since 2026-12-01."`,
    );
  });

  test('of a locked SOP, by number alone', () => {
    expect(answer('1.9', locked)).toBe(
      'No, you hold 1.9: 1.10 is in force since 2026-12-01. Print it anew.',
    );
    expect(answer('2.0', locked)).toContain('has no version “2.0”');
    expect(answer('<b>', locked)).toContain('has no version “<b>”');
  });
});
