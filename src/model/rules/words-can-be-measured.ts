import type { TablePart } from '../anatomy.ts';
import { checkByRubric } from '../checked-sops.ts';
import type { SopDraft } from '../draft.ts';
import { filledLines, partOf, tableOf } from '../draft-parts.ts';
import type { Placed } from '../place.ts';
import { straightQuotes } from '../sentences.ts';
import { shownAround } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/**
 * What a published SOP is followed and measured by holds no vague word of the rubric: its steps’
 * fields, checkpoints, errors, escalation and metrics. What stands in quotation marks is said to
 * somebody, and stays.
 */
export const wordsCanBeMeasured: ContentRule = (content) => {
  const vague = wholeWords(content.curriculum.data?.rubric?.vagueWords ?? []);
  return checkByRubric(content, 'words-can-be-measured', (sop) =>
    measuredTexts(sop).flatMap(({ value, place }) =>
      [...wordsIn(value, vague)].map(([word, at]) => ({
        place,
        message: `Nobody can measure "${word}" in "${shownAround(value, at)}".`,
        fix: 'Write the number, the state or the words that decide, or leave it out.',
      })),
    ),
  );
};

/** Matches each of the words and phrases as a whole; a part of a hyphened word is no word. */
function wholeWords(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/gu;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const patterns = longestFirst.map((word) =>
    straightQuotes(word)
      .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
      .replace(/\s+/gu, String.raw`\s+`),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

/** The vague words of a text outside of quotation marks, each with the place where it stands first. */
function wordsIn(text: string, vague: RegExp): Map<string, number> {
  const unquoted = text.replace(/“[^”]*”|"[^"]*"/gu, (said) => '·'.repeat(said.length));
  const found = [...straightQuotes(unquoted).matchAll(vague)].map(
    ({ 0: word, index }) => [word, index] as const,
  );
  return new Map(found.toReversed());
}

function measuredTexts(sop: SopDraft): Placed<string>[] {
  const fields = sop.steps.flatMap((step) => step.fields);
  const checkpoints = sop.pausePoints.flatMap(({ items }) => items);
  const escalation = partOf(sop, 'Escalation Path');
  return [
    ...[...fields, ...checkpoints].map(({ text, place }) => ({ value: text, place })),
    ...cellsOf(sop, 'Common Errors and Prevention'),
    ...(escalation ? filledLines(escalation) : []),
    ...cellsOf(sop, 'Performance Metrics'),
  ];
}

function cellsOf(sop: SopDraft, part: TablePart): Placed<string>[] {
  return (tableOf(sop, part)?.rows ?? []).flatMap(({ cells }) => cells);
}
