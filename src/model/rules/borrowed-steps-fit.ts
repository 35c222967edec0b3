import { checkPublished, type Fault } from '../checked-sops.ts';
import type { ContentDraft, SopDraft, StepDraft } from '../draft.ts';
import { fieldsOf } from '../draft-parts.ts';
import { addDurations, formatDuration, parseDuration } from '../duration.ts';
import { linksOf } from '../linked-sops.ts';
import { indexNames, titlesOf, type NameIndex } from '../named-sops.ts';
import { sentencesIn } from '../sentences.ts';
import { stepMentions, type StepMention } from '../step-mentions.ts';
import type { ContentRule } from './rule.ts';

type Names = NameIndex<SopDraft | undefined>;

/**
 * Steps that the Action or Standard of a published SOP names by number exist, in the SOP that it
 * names or in its own; and where an Action does several steps of another SOP, the time limit has
 * room for the sum of theirs. An SOP is named by a link to it, its title or its document id;
 * `stepMentions` says which forms are understood.
 */
export const borrowedStepsFit: ContentRule = (content) => {
  const names = indexNames([
    ...titlesOf(content),
    ...content.sops.flatMap((sop): [string, SopDraft][] =>
      sop.frontmatter ? [[sop.frontmatter.document, sop]] : [],
    ),
  ]);
  return checkPublished(content, 'borrowed-steps-fit', (sop) => {
    const links = linkNames(sop, content);
    const mentionsIn = (text: string) =>
      sentencesIn(text).flatMap((sentence) => stepMentions(sentence, sop, [links, names]));
    return [
      ...(['Action', 'Standard'] as const).flatMap((name) =>
        fieldsOf(sop, name).flatMap(({ text, place }) =>
          mentionsIn(text).flatMap((mention) =>
            lostStep(mention, mention.sop === sop, name, place),
          ),
        ),
      ),
      ...fieldsOf(sop, 'Action').flatMap(({ text, step }) => {
        const borrowed = mentionsIn(text).filter((one) => one.several && one.sop !== sop);
        return borrowed.length > 0 ? tooShort(step, borrowed) : [];
      }),
    ];
  });
};

/** What the links of an SOP call the SOPs that they lead to. */
function linkNames(sop: SopDraft, content: ContentDraft): Names {
  return indexNames(
    linksOf(sop, content).flatMap(({ link, target }): [string, SopDraft][] =>
      target ? [[link.text, target]] : [],
    ),
  );
}

function lostStep(
  { text, numbers, sop }: StepMention,
  isOwn: boolean,
  field: string,
  place: Fault['place'],
): Fault[] {
  const count = sop.steps.length;
  // Without steps, that they are missing is the one thing to say.
  if (count === 0 || numbers.every((number) => number >= 1 && number <= count)) return [];
  const message = `The ${field} names "${text}", and ${isOwn ? 'this SOP' : sop.file} has ${count} step${count === 1 ? '' : 's'}.`;
  return [{ place, message, fix: `Write the number of a step that it has, 1 to ${count}.` }];
}

function tooShort({ fields, heading }: StepDraft, borrowed: readonly StepMention[]): Fault[] {
  const limit = fields.find(({ name }) => name === 'Time Limit');
  const own = limit && parseDuration(limit.text)?.max;
  const theirs = addDurations(borrowed.flatMap(durationsOf)).max;
  if (!limit || own === undefined || own >= theirs) return [];
  const minutes = (max: number) => formatDuration({ min: max, max });
  const message = `"${heading}" has ${minutes(own)}, and ${borrowed.map(({ text }) => text).join(' and ')} take ${minutes(theirs)}.`;
  const fix = `Write a time limit of ${minutes(theirs)} or more, or do fewer of those steps.`;
  return [{ place: limit.place, message, fix }];
}

function durationsOf({ numbers, sop }: StepMention) {
  return sop.steps
    .filter(({ number }) => number !== undefined && numbers.includes(number))
    .flatMap(({ fields }) => {
      const limit = fields.find(({ name }) => name === 'Time Limit');
      return (limit && parseDuration(limit.text)) ?? [];
    });
}
