import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from './collect-secrets.ts';
import { decodeRun, encodedRuns } from './encoded-runs.ts';
import { withoutEscapes } from './escapes.ts';
import { imageLeaks, nameLeaks } from './find-images.ts';
import { excerptOf, isSpelledIn } from './excerpt.ts';
import type { Leak } from './leak.ts';
import { lettersOf, offsetOfLetter, type Tags } from './letters.ts';
import { tellingRun } from './matching-run.ts';
import { searchLetters, type Match } from './text-index.ts';
import { decodeText, unpack } from './unpack.ts';
import { lettersInWholeWords } from './whole-words.ts';

/** Gzip in base64 in gzip in base64 in gzip is five deep. */
const deepest = 6;

/** After so many the search stops; of one text not more than half of them are told. */
export const enoughLeaks = 200;

/** Where bytes or a text come from. */
interface Origin {
  file: string;
  /** What was taken off to get here, outermost first. */
  how: string[];
  /** Line of the file, where the bytes stand inside of a text. */
  line?: number;
}

/** A search in one folder: the secrets, and the runs that are known to hold none. */
interface Search {
  secrets: Secrets;
  clean: Set<string>;
}

/** The paths of all files in `dir`, with forward slashes, in order. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * Every place in the files of `dir` where something stands that the gate keeps back, up to the
 * file in which there are enough of them: who leaks everything need not wait for the whole list.
 */
export async function findLeaks(dir: string, secrets: Secrets): Promise<Leak[]> {
  const search = { secrets, clean: new Set<string>() };
  const leaks: Leak[] = [];
  for (const file of await filesIn(dir)) {
    leaks.push(
      ...nameLeaks(file, secrets.images),
      ...inText(file, { file, how: ['name'] }, search),
      ...inBytes(readFileSync(join(dir, file)), { file, how: [] }, search),
    );
    if (leaks.length >= enoughLeaks) break;
  }
  return leaks;
}

function inBytes(bytes: Buffer, origin: Origin, search: Search): Leak[] {
  const packed = origin.how.length < deepest ? unpack(bytes) : [];
  return [
    ...imageLeaks(bytes, search.secrets.images, origin),
    ...packed.flatMap((inner) =>
      inBytes(inner.bytes, { ...origin, how: [...origin.how, inner.how] }, search),
    ),
    ...inText(decodeText(bytes), origin, search),
  ];
}

function inText(text: string, origin: Origin, search: Search): Leak[] {
  const plain = withoutEscapes(text);
  const leaks = spotsIn(plain, search).map(({ match, tags, line }): Leak => {
    const { needle, inNeedle, length } = match;
    const run = needle.letters.subarray(inNeedle, inNeedle + length);
    const escaped = plain !== text && !isSpelledIn(text, tags, run);
    return {
      file: origin.file,
      line: origin.line ?? line,
      how: escaped ? [...origin.how, 'escaped'] : origin.how,
      sop: needle.sop,
      excerpt: excerptOf(needle.text, inNeedle, length),
    };
  });
  return [...leaks, ...(origin.how.length < deepest ? inRuns(plain, origin, search) : [])];
}

/** A match, how the text was read to find it, and the line it begins on. */
interface Spot {
  match: Match;
  tags: Tags;
  line: number;
}

/** What a text holds outside of its tags, and what stands only inside of them. */
function spotsIn(plain: string, { secrets }: Search): Spot[] {
  const read = (tags: Tags) =>
    searchLetters(secrets.texts, lettersOf(plain, tags))
      .filter(isWhole)
      .slice(0, enoughLeaks / 2)
      .map((match) => ({
        match,
        tags,
        line: lineAt(plain, offsetOfLetter(plain, tags, match.inText)),
      }));
  const outside = plain.includes('<') ? read('dropped') : [];
  const all = read('kept').filter((spot) => !outside.some((other) => isSame(spot, other)));
  return [...outside, ...all];
}

/** Whether enough is left of a match when words are left out of which it holds a piece only. */
function isWhole({ needle, inNeedle, length }: Match): boolean {
  const least = Math.min(tellingRun, needle.letters.length);
  return lettersInWholeWords(needle.text, inNeedle, length) >= least;
}

/** Tags before and after a run can lengthen it by letters that happen to fit, so ends do not count. */
function isSame(one: Spot, other: Spot): boolean {
  const [a, b] = [one.match, other.match];
  const apart = a.inNeedle + a.length <= b.inNeedle || b.inNeedle + b.length <= a.inNeedle;
  return a.needle === b.needle && Math.abs(one.line - other.line) <= 1 && !apart;
}

function inRuns(plain: string, origin: Origin, search: Search): Leak[] {
  return encodedRuns(plain).flatMap((run) => {
    if (search.clean.has(run.run)) return [];
    const inner = {
      ...origin,
      how: [...origin.how, run.how],
      line: origin.line ?? lineAt(plain, run.offset),
    };
    const leaks = decodeRun(run).flatMap((bytes) => inBytes(bytes, inner, search));
    if (leaks.length === 0) search.clean.add(run.run);
    return leaks;
  });
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}
