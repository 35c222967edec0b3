import { addDurations, parseDuration } from '../model/duration.ts';
import { blanksIn } from '../model/blank.ts';
import type { PartName, TablePart } from '../model/anatomy.ts';
import type { SopDraft, StepDraft } from '../model/draft.ts';
import { wordsIn } from '../model/draft-parts.ts';
import { parseEscalation, parsePauseHeading, splitLabel } from '../model/lines.ts';
import { reviewWords } from '../model/reviews.ts';
import { sopSchema, type Sop } from '../model/sop.ts';
import { stableIds } from '../model/stable-ids.ts';
import { readingMinutes } from '../model/words.ts';

/**
 * The typed SOP of a draft that no rule objects to, or undefined if zod finds it incomplete:
 * a rule has then said what is missing.
 */
export function buildSop(draft: SopDraft, wordsPerMinute: number): Sop | undefined {
  if (!draft.frontmatter) return undefined;
  const steps = buildSteps(draft.steps, draft.frontmatter.moved);
  const toFill = draft.frontmatter.reviews.map((review) => reviewWords(review).toFill);
  const words = wordsIn(draft);
  const result = sopSchema.safeParse({
    id: draft.id,
    section: draft.section,
    file: draft.file,
    format: draft.format,
    ...draft.frontmatter,
    purpose: partOf(draft, 'Purpose')?.text,
    scope: partOf(draft, 'Scope')?.text,
    responsibility: linesIn(draft, 'Responsibility').map((line) => {
      const { label = '', value = '' } = splitLabel(line) ?? {};
      return { duty: label, who: value };
    }),
    tools: linesIn(draft, 'Tools Required'),
    intro: draft.intro,
    steps,
    pausePoints: buildPausePoints(draft),
    errors: tableRows(draft, 'Common Errors and Prevention', [
      'error',
      'prevention',
      'detection',
      'correction',
    ]),
    escalation: linesIn(draft, 'Escalation Path').flatMap((line) => parseEscalation(line) ?? []),
    metrics: tableRows(draft, 'Performance Metrics', ['metric', 'target', 'frequency', 'owner']),
    revisions: tableRows(draft, 'Revision History', ['version', 'date', 'author', 'changes']),
    blanks: blanksIn([...draft.texts.map(({ value }) => value), ...toFill]),
    words,
    minutes: readingMinutes(words, wordsPerMinute),
    doing: addDurations(steps.flatMap(({ duration }) => duration ?? [])),
  });
  return result.success ? result.data : undefined;
}

function buildSteps(drafts: readonly StepDraft[], moved: Record<string, string>) {
  const ids = stableIds(
    drafts.map(({ title }) => title),
    moved,
  );
  return drafts.map((step, index) => {
    const field = (name: string) => step.fields.find((one) => one.name === name)?.text ?? '';
    const duration = parseDuration(field('Time Limit'));
    return {
      id: ids[index],
      number: step.number,
      title: step.title,
      action: field('Action'),
      standard: field('Standard'),
      timeLimit: field('Time Limit'),
      ...(duration && { duration }),
      documentation: field('Documentation'),
      extras: step.extras,
    };
  });
}

function buildPausePoints({ pausePoints, frontmatter }: SopDraft) {
  const texts = pausePoints.flatMap(({ items }) => items.map(({ text }) => text));
  const ids = stableIds(texts, frontmatter?.moved ?? {});
  let next = 0;
  return pausePoints.map(({ heading, items }) => ({
    ...parsePauseHeading(heading),
    checkpoints: items.map(({ text }) => ({ id: ids[next++], text })),
  }));
}

function partOf(draft: SopDraft, name: PartName) {
  return draft.parts.find((part) => part.name === name);
}

function linesIn(draft: SopDraft, name: PartName): string[] {
  return (
    partOf(draft, name)
      ?.lines.map(({ value }) => value)
      .filter(Boolean) ?? []
  );
}

function tableRows<K extends string>(draft: SopDraft, name: TablePart, keys: readonly K[]) {
  const rows = partOf(draft, name)?.tables[0]?.rows ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries(keys.map((key, index) => [key, cells[index]?.value ?? ''])),
  );
}
