import { fetchAhead, forgetChunks, haveArrived, learnChunks } from './search-ahead.ts';
import { isMember } from './member-here.ts';
import { onMember } from './member-mark.ts';
import { isNear, type FoundPage } from './search-found.ts';
import {
  loadPagefind,
  rankWhole,
  type Counts,
  type Found,
  type Pagefind,
} from './search-pagefind.ts';

/** What a reader asks for. An empty filter lets everything through. */
export interface Question {
  words: string;
  section: string;
  access: string;
}

/** The pages that were found, best first. */
export type Answer = readonly Found[];

const folder = '/pagefind/';
/** How long a reader waits before being told that nothing comes. */
const patience = 20_000;
const none: Counts = { section: {}, access: {} };

let started: Promise<Pagefind> | undefined;
let attempts = 0;

/** Starts to load the engine, once. After a failure the next call tries again. */
export function startEngine(): Promise<Pagefind> {
  started ??= loadEngine().catch((error: unknown) => {
    giveUp();
    throw error;
  });
  return started;
}

async function loadEngine(): Promise<Pagefind> {
  const engine = await loadPagefind(folder, attempts);
  if (!isMember()) return engine;
  const { withMembers } = await import('./member-search.ts');
  return withMembers(engine);
}

/** Calls `listener` when keys came or went, and what is found is not what it was. */
export function onOtherPages(listener: () => unknown): void {
  onMember(() => {
    started = undefined;
    listener();
  });
}

/** The pages that answer a question. Rejects if there is no connection, or after a while. */
export function search(question: Question): Promise<Answer> {
  return inTime(findTwice(question));
}

/** Data of a found page. Rejects as `search` does. */
export function read(result: Answer[number]): Promise<FoundPage> {
  return inTime(result.data());
}

/**
 * For each filter, what its values would leave of the answer while the other filter stays. Where
 * nothing near the words is found, nothing; without words, how many pages there are in all.
 */
export async function countFor({ words, section, access }: Question): Promise<Counts> {
  const [engine] = await Promise.all([startEngine(), learnChunks()]); // Which has them fetched.
  const all = await engine.filters();
  if (!words) return { ...none, ...all };
  const [bySection, byAccess] = await Promise.all([
    countsOf({ words, section: '', access }),
    countsOf({ words, section, access: '' }),
  ]);
  return { section: bySection.section, access: byAccess.access };
}

async function countsOf(question: Question): Promise<Counts> {
  const { results, filters } = await find(question);
  const [first] = results;
  const near = first && isNear(await first.data(), question.words);
  return near ? { ...none, ...filters } : none;
}

/** A second try reaches an index that was built anew, and a connection that is back. */
async function findTwice(question: Question): Promise<Answer> {
  try {
    return (await find(question)).results;
  } catch {
    giveUp();
    return (await find(question)).results;
  }
}

async function find({ words, section, access }: Question) {
  void fetchAhead(words);
  const engine = await startEngine();
  const asked = given({ section, access });
  const { results, filters } = await engine.search(words, { filters: asked });
  // Pagefind finds nothing, too, in a part of the index that it could not fetch.
  if (results.length === 0) await haveArrived(words);
  return { results: await rankWhole(engine, results, words), filters };
}

function given(filters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}

/** An engine that failed stays broken: the next question starts another. */
function giveUp(): void {
  started = undefined;
  attempts += 1;
  forgetChunks();
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('No answer in time.')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    giveUp();
    throw error;
  }
}
