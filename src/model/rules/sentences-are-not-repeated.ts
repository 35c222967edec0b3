import { fieldNames } from '../anatomy.ts';
import { checkByRubric, publishedSops } from '../checked-sops.ts';
import type { SopDraft } from '../draft.ts';
import type { Placed } from '../place.ts';
import { sentenceKey, sentencesIn } from '../sentences.ts';
import { shown } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/** Shorter sentences are terms of the trade, and recur. */
const fewestWords = 6;
const isLong = new RegExp(`^(?:\\S+\\s+){${fewestWords - 1}}`, 'u');
/** Other SOPs that a message names. */
const mostNamed = 3;

const label = new RegExp(`^(?:${fieldNames.join('|')}):\\s*`, 'u');

/**
 * A sentence of six words or more stands in no more published SOPs than the rubric allows, unless
 * it is one of those that may stand in all. Letters and digits are compared, and make words. The
 * label of a field does not count, and no heading of a pause point.
 */
export const sentencesAreNotRepeated: ContentRule = (content) => {
  const { rubric } = content.curriculum.data ?? {};
  if (!rubric) return [];
  const { sharedSentences, lawLine, mostRepeats } = rubric;
  const shared = new Set([...sharedSentences, lawLine].flatMap(sentencesIn).map(sentenceKey));
  const bySop = new Map(publishedSops(content).map((sop) => [sop, longSentences(sop)]));
  const sopsByKey = new Map<string, SopDraft[]>();
  for (const [sop, sentences] of bySop)
    for (const key of sentences.keys()) {
      const sops = sopsByKey.get(key);
      if (sops) sops.push(sop);
      else sopsByKey.set(key, [sop]);
    }
  return checkByRubric(content, 'sentences-are-not-repeated', (sop) =>
    [...(bySop.get(sop) ?? [])].flatMap(([key, { value, place }]) => {
      const sops = sopsByKey.get(key) ?? [];
      if (sops.length <= mostRepeats || shared.has(key)) return [];
      return [
        {
          place,
          message: `"${shown(value)}" stands in ${sops.length} SOPs, and may stand in ${mostRepeats}. It is also in ${namesOf(sops, sop)}.`,
          fix: `Say what is true of this work alone, leave it out, or add it to \`sharedSentences\` in ${content.curriculum.file} if every SOP may say it.`,
        },
      ];
    }),
  );
};

/** The long sentences of an SOP by their letters and digits, each where it stands first. */
function longSentences({ texts, pausePoints }: SopDraft): Map<string, Placed<string>> {
  const headings = new Set(
    pausePoints.filter(({ heading }) => heading !== '').map(({ place }) => place.line),
  );
  const found = new Map<string, Placed<string>>();
  for (const { value, place } of texts) {
    if (headings.has(place.line)) continue;
    for (const sentence of sentencesIn(value)) {
      const unlabelled = sentence.replace(label, '');
      const key = sentenceKey(unlabelled);
      if (!isLong.test(key) || found.has(key)) continue;
      found.set(key, { value: unlabelled, place });
    }
  }
  return found;
}

function namesOf(sops: readonly SopDraft[], but: SopDraft): string {
  // Of one more than are named, `but` is at most one.
  const others = sops.slice(0, mostNamed + 1).filter((sop) => sop !== but);
  const files = others.slice(0, mostNamed).map(({ file }) => file);
  const more = sops.length - 1 - files.length;
  return `${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
