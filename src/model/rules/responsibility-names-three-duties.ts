import { responsibilityNames } from '../anatomy.ts';
import { filledLines, partOf } from '../draft-parts.ts';
import { splitLabel } from '../lines.ts';
import { nameFaults, type NameFault } from '../name-faults.ts';
import type { Place } from '../place.ts';
import type { Issue } from '../issue.ts';
import type { SopRule } from './rule.ts';

const rule = 'responsibility-names-three-duties';

/** A line of the part; without a label its text stands for one. */
interface DutyLine {
  label: string;
  value: string | undefined;
  place: Place;
}

/** Responsibility is three lines, `Primary Owner: role` and so on, in order, each with a role. */
export const responsibilityNamesThreeDuties: SopRule = (sop) => {
  const part = partOf(sop, 'Responsibility');
  if (!part) return [];
  const lines = filledLines(part).map(({ value, place }) => ({
    place,
    ...(splitLabel(value) ?? { label: value, value: undefined }),
  }));
  if (lines.length === 0) {
    const message = 'The part "Responsibility" names no duty.';
    const fix = `Write three lines: ${responsibilityNames.map((name) => `\`- ${name}: …\``).join(', ')}.`;
    return [{ file: sop.file, ...part.place, rule, message, fix }];
  }
  const labels = lines.map(({ label, place }) => ({ value: label, place }));
  const wrong = nameFaults(labels, responsibilityNames).map((fault) => ({
    file: sop.file,
    ...(fault.place ?? part.place),
    rule,
    ...wordsOf(fault),
  }));
  return [...wrong, ...lines.flatMap((line) => openDuty(line, sop.file))];
};

function openDuty({ label, value, place }: DutyLine, file: string): Issue[] {
  if (value !== '' || !isDuty(label)) return [];
  const message = `"${label}" names nobody.`;
  const fix = `Write a role after it, such as \`${label}: Office Manager\`.`;
  return [{ file, ...place, rule, message, fix }];
}

function isDuty(label: string): boolean {
  return responsibilityNames.some((name) => name === label);
}

function wordsOf(fault: NameFault): { message: string; fix: string } {
  const { kind, name } = fault;
  if (kind === 'instead')
    return {
      message: `"${name}" stands where the duty "${fault.meant}" is expected.`,
      fix: `Write \`${fault.meant}: \` and the role.`,
    };
  if (kind === 'unknown')
    return {
      message: `"${name}" is not one of the three duties.`,
      fix: `Keep the lines ${responsibilityNames.join(', ')}, and move this one to a step.`,
    };
  if (kind === 'twice')
    return {
      message: `The duty "${name}" stands twice.`,
      fix: 'Keep one line of it: one role answers for it.',
    };
  const where = fault.after ? `after "${fault.after}"` : 'as the first line';
  if (kind === 'misplaced')
    return { message: `The duty "${name}" is out of place.`, fix: `Move it to stand ${where}.` };
  return {
    message: `The duty "${name}" is missing.`,
    fix: `Write \`- ${name}: \` and the role ${where}.`,
  };
}
