import { responsibilityNames } from '../anatomy.ts';
import { filledLines, partOf } from '../draft-parts.ts';
import { splitLabel } from '../lines.ts';
import { nameFaults, type NameFault } from '../name-faults.ts';
import type { SopRule } from './rule.ts';

const rule = 'responsibility-names-three-duties';

/** Responsibility is three lines, `Primary Owner: role` and so on, in order, each with a role. */
export const responsibilityNamesThreeDuties: SopRule = (sop) => {
  const part = partOf(sop, 'Responsibility');
  if (!part) return [];
  const lines = filledLines(part).map(({ value, place }) => ({
    place,
    ...(splitLabel(value) ?? { label: value, value: undefined }),
  }));
  const labels = lines.map(({ label, place }) => ({ value: label, place }));
  const wrong = nameFaults(labels, responsibilityNames).map((fault) => ({
    file: sop.file,
    ...(fault.place ?? part.place),
    rule,
    ...wordsOf(fault),
  }));
  const open = lines
    .filter(({ label, value }) => value === '' && isDuty(label))
    .map(({ label, place }) => ({
      file: sop.file,
      ...place,
      rule,
      message: `"${label}" names nobody.`,
      fix: `Write a role after it, such as \`${label}: Office Manager\`.`,
    }));
  return [...wrong, ...open];
};

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
