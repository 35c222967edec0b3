import { readFileSync } from 'node:fs';
import { readSopDraft } from '../../src/load/read-sop-draft.ts';
import type { SopDraft } from '../../src/model/draft.ts';
import { sortIssues, type Issue } from '../../src/model/issue.ts';
import { sopRules } from '../../src/model/rules/index.ts';

const file = 'content/water/water-testing.md';
const valid = readFileSync(new URL(`../fixtures/small/${file}`, import.meta.url), 'utf8');

/** One thing to change in a text: words that stand in it once, and what to put there. */
export type Change = readonly [from: string, to: string];

/** The source of a valid SOP, with some things changed. */
export function sopSource(...changes: Change[]): string {
  return changed(valid, changes);
}

/** The draft of a valid SOP, with some things changed. */
export function sopDraft(...changes: Change[]): SopDraft {
  return readSopDraft(sopSource(...changes), file);
}

/** Everything that reading and all rules on a single SOP say about a valid SOP with some changes. */
export function sopIssues(...changes: Change[]): string[] {
  return issuesInSource(sopSource(...changes));
}

/** Everything that reading and all rules on a single SOP say about a source. */
export function issuesInSource(source: string, path = file): string[] {
  const draft = readSopDraft(source, path);
  return spoken([...draft.issues, ...sopRules.flatMap((rule) => rule(draft))]);
}

/** Issues as short lines: place, rule, message → fix. */
export function spoken(issues: readonly Issue[]): string[] {
  return sortIssues(issues).map(
    ({ line, column, rule, message, fix }) => `${line}:${column} ${rule}: ${message} → ${fix}`,
  );
}

/** `text` with each change made; a change whose words do not stand there exactly once is a mistake. */
export function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    const count = before.split(from).length - 1;
    if (count !== 1) throw new Error(`"${from}" stands ${count} times in the text, not once.`);
    return before.replace(from, () => to);
  }, text);
}
