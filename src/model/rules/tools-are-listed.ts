import { partOf } from '../draft-parts.ts';
import type { SopRule } from './rule.ts';

/** Tools Required lists one tool or more, and no line of the list is empty. */
export const toolsAreListed: SopRule = (sop) => {
  const part = partOf(sop, 'Tools Required');
  if (!part) return [];
  const rule = 'tools-are-listed';
  const fix = 'Write a list, one tool or record a line: `- Drop kit`.';
  if (part.lines.length === 0) {
    const message = 'The part "Tools Required" lists nothing.';
    return [{ file: sop.file, ...part.place, rule, message, fix }];
  }
  return part.lines
    .filter(({ value }) => value === '')
    .map(({ place }) => ({
      file: sop.file,
      ...place,
      rule,
      message: 'A line of "Tools Required" is empty.',
      fix: 'Name the tool, or remove the line.',
    }));
};
