import type { CheckpointDraft } from '../draft.ts';
import { partOf } from '../draft-parts.ts';
import { isTaskLine } from '../lines.ts';
import type { SopRule } from './rule.ts';

/** Every checkpoint is a list item `- [ ] …`, has words, and nobody has ticked it. */
export const checkpointsAreTaskItems: SopRule = (sop) => {
  const items = sop.pausePoints.flatMap((point) => point.items);
  const isListItem = (line: number) => items.some(({ place }) => place.line === line);
  const loose = (partOf(sop, 'Quality Control Checkpoints')?.lines ?? [])
    .filter(({ value, place }) => isTaskLine(value) && !isListItem(place.line))
    .map(({ value, place }) => ({ text: value, place, checked: null }));
  return [...items, ...loose].flatMap((item) => {
    const words = wordsOf(item);
    return words
      ? [{ file: sop.file, ...item.place, rule: 'checkpoints-are-task-items', ...words }]
      : [];
  });
};

function wordsOf({ text, checked }: CheckpointDraft) {
  const words = text.replace(/^\[[^\]]?\]\s*/u, '');
  if (words === '')
    return {
      message: 'A checkpoint has no words.',
      fix: 'Write what is true when it is ticked, or remove the line.',
    };
  if (checked)
    return {
      message: `The checkpoint "${text}" is ticked.`,
      fix: `Write \`- [ ] ${words}\`: the reader ticks it.`,
    };
  if (checked === null)
    return {
      message: `The checkpoint "${text}" is not an item of a task list.`,
      fix: `Write \`- [ ] ${words}\`.`,
    };
  return undefined;
}
