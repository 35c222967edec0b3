import { partNames } from '../anatomy.ts';
import type { SopDraft } from '../draft.ts';
import { nameFaults, type NameFault } from '../name-faults.ts';
import type { SopRule } from './rule.ts';

/** The body is the ten `##` parts of the template, each once and in its order. */
export const partsStandInOrder: SopRule = (sop) => {
  const rule = 'parts-stand-in-order';
  if (sop.parts.length === 0) {
    const message = 'The body has none of the ten `##` parts.';
    const fix = 'Copy the body of `content/guide/template.md` and fill it in.';
    return [{ file: sop.file, ...sop.bodyPlace, rule, message, fix }];
  }
  const written = sop.parts.map(({ name, place }) => ({ value: name, place }));
  return nameFaults(written, partNames)
    .filter((fault) => fault.kind !== 'missing' || !standsAsTopHeading(fault.name, sop))
    .map((fault) => {
      const place = fault.place ?? sop.parts.at(-1)?.place ?? sop.bodyPlace;
      return { file: sop.file, ...place, rule, ...wordsOf(fault) };
    });
};

/** A part that is written with one `#` is there; its heading is the job of `body-has-no-h1`. */
function standsAsTopHeading(name: string, { topHeadings }: SopDraft): boolean {
  return topHeadings.some(({ value }) => value === name);
}

function wordsOf(fault: NameFault): { message: string; fix: string } {
  const { kind, name } = fault;
  if (kind === 'instead')
    return {
      message: `"${name}" stands where the part "${fault.meant}" is expected.`,
      fix: `Write \`## ${fault.meant}\`.`,
    };
  if (kind === 'unknown')
    return {
      message: `"${name}" is not one of the ten parts.`,
      fix: 'Put its text under one of the ten parts, or write the heading with `###` there.',
    };
  if (kind === 'twice')
    return {
      message: `The part "${name}" stands twice.`,
      fix: `Put both texts under the first \`## ${name}\` and remove this heading.`,
    };
  const where = fault.after ? `after the part "${fault.after}"` : 'as the first part';
  if (kind === 'misplaced')
    return { message: `The part "${name}" is out of place.`, fix: `Move it to stand ${where}.` };
  return {
    message: `The part "${name}" is missing.`,
    fix: `Write \`## ${name}\` and its text ${where}.`,
  };
}
