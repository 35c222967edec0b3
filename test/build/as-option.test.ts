import { expect, test } from 'vitest';
import { asOption, asWords } from '../../src/build/as-option.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

const small = await smallCurriculum();
const curriculum = {
  ...small,
  sections: small.sections.map((one) => ({
    ...one,
    access: one.id === 'water' ? ('invite' as const) : one.access,
  })),
};

test('takes for whom a site is shown, and nothing else', () => {
  expect(asOption([])).toBeUndefined();
  expect(asOption(['--as', 'water'])).toBe('water');
  expect(() => asOption(['--sa', 'water'])).toThrowErrorMatchingInlineSnapshot(
    `[Refusal: Unknown option '--sa'. Write \`--as visitor\`, \`--as everyone\`, or sections as in \`--as sales,onboarding\`.]`,
  );
  expect(() => asOption(['--as'])).toThrowErrorMatchingInlineSnapshot(
    `[Refusal: Option '--as <value>' argument missing. Write \`--as visitor\`, \`--as everyone\`, or sections as in \`--as sales,onboarding\`.]`,
  );
});

test('says for whom it is shown, and refuses sections that nobody is invited to', () => {
  const words = (typed?: string) => asWords(typed, curriculum);
  expect([undefined, 'everyone', 'water'].map(words)).toMatchInlineSnapshot(`
    [
      "Shown as visitors see it.",
      "Shown as those who are invited to everything see it (water).",
      "Shown as those who are invited to water see it.",
    ]
  `);
  expect(() => words('watr')).toThrowErrorMatchingInlineSnapshot(
    `[Refusal: "watr" is no section with \`access: invite\`. Did you mean \`water\`? Those are: water. Write \`--as visitor\`, \`--as everyone\`, or sections as in \`--as sales,onboarding\`.]`,
  );
  expect(() => words('office')).toThrowErrorMatchingInlineSnapshot(
    `[Refusal: "office" is no section with \`access: invite\`. Those are: water. Write \`--as visitor\`, \`--as everyone\`, or sections as in \`--as sales,onboarding\`.]`,
  );
});
