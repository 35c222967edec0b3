import type { SopDraft } from './draft.ts';
import { findNames, type FoundName, type NameIndex } from './named-sops.ts';
import { straightQuotes } from './sentences.ts';

/** Steps that a sentence names by number, and the SOP that they belong to. */
export interface StepMention {
  /** As it stands there, with the name of the SOP: “Steps 1 to 3 of WAT-01”. */
  text: string;
  numbers: number[];
  /** Whether it names several: “Steps 1 to 3”, “Steps 3 and 4”. */
  several: boolean;
  sop: SopDraft;
}

/** One step, or a list or range of them, as they stand in a sentence. */
interface Numbers {
  start: number;
  end: number;
  numbers: number[];
  several: boolean;
}

const item = String.raw`\d+(?:\s*(?:to|–|-)\s*\d+)?`;
const list = String.raw`${item}(?:(?:,\s*${item})*,?\s+(?:and|or)\s+${item})?`;
const steps = new RegExp(`\\b(?:Step\\s+\\d+|Steps\\s+${list})(?![\\p{L}\\d]|[.,]\\d)`, 'gu');

/** Between a mention and the name behind it: “Step 4 *of the* …”. */
const ofName = /^\s+of\s+(?:the\s+)?["(]?$/u;
/** Between a name and the mention behind it: “…*, * Step 4”, “(…*),* Step 4”, “… *(* Step 4)”. */
const nameThen = /^["]?\)?,?\s+\(?$/u;
const ofThis = /^\s+of\s+this\s+(?:SOP|page|procedure)\b/u;
const ofSomething = /^\s+of\s/u;
const otherSop = /\bSOPs?\b|\b[A-Z]{2,4}-\d{2,3}\b/u;

/**
 * The steps that a sentence of `own` names, each with its SOP. Understood are “Step 4 of X”,
 * “Steps 1 to 3 of X”, “X, Step 4” and “(X), Step 4”, where `names` knows X, and “Step 4” alone in a
 * sentence that names no other SOP. Of anything else nobody can tell the SOP, so it is left out.
 */
export function stepMentions(
  sentence: string,
  own: SopDraft,
  names: readonly NameIndex<SopDraft | undefined>[],
): StepMention[] {
  const text = straightQuotes(sentence);
  const found = names.flatMap((index) => findNames(text, index));
  const isAlone = found.length === 0 && !otherSop.test(text);
  return numbersIn(text).flatMap((numbers) => {
    const mention = (sop: SopDraft | undefined, start = numbers.start, end = numbers.end) =>
      sop ? [{ ...numbers, sop, text: text.slice(start, end) }] : [];
    const rest = text.slice(numbers.end);
    if (ofThis.test(rest)) return mention(own);
    const name = nameBeside(numbers, text, found);
    if (name)
      return mention(
        name.value,
        Math.min(name.start, numbers.start),
        Math.max(name.end, numbers.end),
      );
    return isAlone && !ofSomething.test(rest) ? mention(own) : [];
  });
}

/** The name of an SOP around, behind or before a mention, if it belongs to it. */
function nameBeside<T>(
  { start, end }: Numbers,
  text: string,
  found: readonly FoundName<T>[],
): FoundName<T> | undefined {
  return (
    found.find((name) => name.start <= start && name.end >= end) ??
    found.find((name) => name.start >= end && ofName.test(text.slice(end, name.start))) ??
    found.find((name) => name.end <= start && nameThen.test(text.slice(name.end, start)))
  );
}

function numbersIn(text: string): Numbers[] {
  return [...text.matchAll(steps)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    several: whole.startsWith('Steps'),
    numbers: [...whole.matchAll(/(\d+)(?:\s*(?:to|–|-)\s*(\d+))?/gu)].flatMap(([, from, to]) =>
      numbersBetween(Number(from), Number(to ?? from)),
    ),
  }));
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index);
}
