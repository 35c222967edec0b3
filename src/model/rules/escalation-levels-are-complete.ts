import { filledLines, partOf } from '../draft-parts.ts';
import { escalationPieces, parseEscalation } from '../lines.ts';
import type { SopRule } from './rule.ts';

const form = '- Level 1: issue → handler → time';

/** The escalation path is lines `Level N: issue → handler → time`; N counts 1, 2, 3. */
export const escalationLevelsAreComplete: SopRule = (sop) => {
  const part = partOf(sop, 'Escalation Path');
  if (!part) return [];
  const rule = 'escalation-levels-are-complete';
  const lines = filledLines(part);
  if (lines.length === 0) {
    const message = 'The part "Escalation Path" has no level.';
    return [{ file: sop.file, ...part.place, rule, message, fix: `Write \`${form}\`.` }];
  }
  return lines.flatMap(({ value, place }, index) => {
    const words = wordsOf(value, index + 1);
    return words ? [{ file: sop.file, ...place, rule, ...words }] : [];
  });
};

function wordsOf(line: string, expected: number) {
  const parsed = parseEscalation(line);
  if (!parsed)
    return {
      message: `"${line}" does not begin with a level.`,
      fix: `Write \`${form.replace('1', String(expected))}\`.`,
    };
  const { level, issue, handler, time } = parsed;
  if (level !== expected)
    return {
      message: `Level ${level} stands where level ${expected} is expected.`,
      fix: `Write \`Level ${expected}:\`.`,
    };
  const missing = Object.entries({ issue, handler, time }).flatMap(([key, text]) =>
    text === '' ? [key] : [],
  );
  if (missing.length > 0)
    return {
      message: `Level ${level} names no ${missing.join(' and no ')}.`,
      fix: `Write \`Level ${level}: ${issue || 'issue'} → ${handler || 'handler'} → ${time || 'time'}\`.`,
    };
  const pieces = escalationPieces(line).length;
  if (pieces > 3)
    return {
      message: `Level ${level} has ${pieces} pieces between arrows.`,
      fix: 'Keep three: issue → handler → time.',
    };
  return undefined;
}
