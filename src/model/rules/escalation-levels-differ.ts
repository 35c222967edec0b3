import { checkByRubric, type Fault } from '../checked-sops.ts';
import { filledLines, partOf } from '../draft-parts.ts';
import { beginsWithName } from '../leading-name.ts';
import { parseEscalation, type EscalationLine } from '../lines.ts';
import type { Place } from '../place.ts';
import type { ContentRule } from './rule.ts';

const fewest = 3;

/** What the highest level has to name, and the words that name it. The authors’ guide lists them. */
const kinds: Record<string, RegExp> = {
  injury: /\b(?:injur(?:y|ies|ed)|hurt|deaths?|drown(?:s|ed|ing)?)\b/iu,
  law: /\b(?:legal|laws?|lawsuits?|lawyers?|attorneys?|courts?|agency|agencies|inspectors?|regulators?)\b/iu,
  money:
    /\$|\b(?:money|claims?|credits?|fees?|costs?|loss|losses|refunds?|payments?|prices?|spend(?:ing)?)\b/iu,
};

type Level = EscalationLine & { place: Place };

/**
 * The escalation path of a published SOP has three levels or more, no two with the same handler
 * and time. The highest goes to whoever decides above every limit, which is the first role of
 * `curriculum.yaml`, and names injury, law and money. A line of another form is the job of
 * `escalation-levels-are-complete`.
 */
export const escalationLevelsDiffer: ContentRule = (content) =>
  checkByRubric(content, 'escalation-levels-differ', (sop, _, { roles }) => {
    const part = partOf(sop, 'Escalation Path');
    const lines = part ? filledLines(part) : [];
    const levels = lines.flatMap(({ value, place }) => {
      const level = parseEscalation(value);
      return level ? [{ ...level, place }] : [];
    });
    const highest = levels.at(-1);
    if (!part || !highest || levels.length < lines.length || !levels.every(isWhole)) return [];
    return [
      ...(levels.length < fewest ? [tooFew(levels.length, part.place)] : []),
      ...alike(levels),
      ...faultsOfHighest(highest, roles[0]?.name ?? ''),
    ];
  });

function isWhole({ issue, handler, time }: Level): boolean {
  return issue !== '' && handler !== '' && time !== '';
}

function tooFew(count: number, place: Place): Fault {
  const message = `The escalation path has ${count} level${count === 1 ? '' : 's'}.`;
  return { place, message, fix: `Write ${fewest} or more, each with a handler of its own.` };
}

function alike(levels: readonly Level[]): Fault[] {
  const key = ({ handler, time }: Level) => `${handler} → ${time}`.toLowerCase();
  return levels.flatMap((level, index) => {
    const twin = levels.slice(0, index).find((other) => key(other) === key(level));
    if (!twin) return [];
    const { handler, time, place } = level;
    const message = `Levels ${twin.level} and ${level.level} both go to "${handler}" with the time "${time}".`;
    return [{ place, message, fix: 'Give one of them another handler or another time.' }];
  });
}

function faultsOfHighest({ level, issue, handler, place }: Level, decider: string): Fault[] {
  const missing = Object.entries(kinds).flatMap(([kind, words]) =>
    words.test(issue) ? [] : [kind],
  );
  const wrongHandler = {
    place,
    message: `Level ${level}, the highest, goes to "${handler}".`,
    fix: `Write \`${decider}\`, who decides above every limit.`,
  };
  const unnamed = {
    place,
    message: `Level ${level}, the highest, names no ${missing.join(', no ')}.`,
    fix: 'Name each as it occurs in this work, such as `Injury, legal letter, credit above one month’s fee`.',
  };
  return [
    ...(beginsWithName(handler, [decider]) ? [] : [wrongHandler]),
    ...(missing.length > 0 ? [unnamed] : []),
  ];
}
