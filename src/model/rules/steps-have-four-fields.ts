import { fieldNames } from '../anatomy.ts';
import type { StepDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';
import { nameFaults, type NameFault } from '../name-faults.ts';
import { nearest } from '../nearest.ts';
import type { Placed } from '../place.ts';
import type { SopRule } from './rule.ts';

const rule = 'steps-have-four-fields';

/** Every step has Action, Standard, Time Limit and Documentation: once, in order and filled. */
export const stepsHaveFourFields: SopRule = ({ file, steps }) =>
  steps.flatMap((step) =>
    labelsOf(step).length === 0 ? [bareStep(step, file)] : fieldIssues(step, file),
  );

function bareStep({ heading, place }: StepDraft, file: string): Issue {
  const message = `"${heading}" has none of the four fields.`;
  const fix = `Write a paragraph for each: ${fieldNames.map((name) => `\`${name}: …\``).join(', ')}.`;
  return { file, ...place, rule, message, fix };
}

function fieldIssues(step: StepDraft, file: string): Issue[] {
  return [
    ...nameFaults(labelsOf(step), fieldNames).map((fault) => ({
      file,
      ...(fault.kind === 'missing' ? step.place : fault.place),
      rule,
      ...wordsOf(fault, step.heading),
    })),
    ...step.fields
      .filter(({ text }) => text === '')
      .map(({ name, place }) => ({
        file,
        ...place,
        rule,
        message: `The field "${name}" of "${step.heading}" is empty.`,
        fix: `Write the text on the line of \`${name}:\`.`,
      })),
  ];
}

/** The fields, and what looks like one that is missing: other labels are the author’s own text. */
function labelsOf({ fields, strayLabels }: StepDraft): Placed<string>[] {
  const missing = fieldNames.filter((name) => fields.every((field) => field.name !== name));
  const slips = strayLabels.filter(({ value }) => nearest(value, missing));
  const labels = [...fields.map(({ name, place }) => ({ value: name, place })), ...slips];
  return labels.sort((a, b) => a.place.line - b.place.line);
}

function wordsOf(fault: NameFault, step: string): { message: string; fix: string } {
  const { kind, name } = fault;
  if (kind === 'instead')
    return {
      message: `"${name}" stands in "${step}" where the field "${fault.meant}" is expected.`,
      fix: `Write \`${fault.meant}:\`.`,
    };
  if (kind === 'twice' || kind === 'unknown')
    return {
      message: `The field "${name}" stands twice in "${step}".`,
      fix: 'Put both texts into one field, or make the second a step of its own.',
    };
  const where = fault.after ? `after "${fault.after}"` : 'as the first field';
  if (kind === 'misplaced')
    return {
      message: `The field "${name}" of "${step}" is out of place.`,
      fix: `Move it to stand ${where}.`,
    };
  return {
    message: `"${step}" has no field "${name}".`,
    fix: `Write a paragraph \`${name}: …\` ${where}.`,
  };
}
