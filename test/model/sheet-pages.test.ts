import { expect, test } from 'vitest';
import { sopIssues, sopDraft } from '../support/sop-source.ts';

const declared = (value: string) =>
  ['keywords: [pH, chlorine]', `keywords: [pH, chlorine]\nsheetPages: ${value}`] as const;

test('an SOP’s sheet takes two pages unless its file says otherwise', () => {
  expect(sopDraft().frontmatter?.sheetPages).toBe(2);
  expect(sopDraft(declared('3')).frontmatter?.sheetPages).toBe(3);
});

test('tells the author how to declare pages', () => {
  expect(sopIssues(declared('nine')).join()).toContain(
    'Write how many pages the checklist sheet may take: 1, 2, 3 or 4.',
  );
});
