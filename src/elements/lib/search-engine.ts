import { fetchAhead, forgetChunks, haveArrived } from './search-ahead.ts';
import type { FoundPage } from './search-found.ts';

/** What a reader asks for. An empty filter lets everything through. */
export interface Question {
  words: string;
  section: string;
  access: string;
}

/** The pages that were found, best first; what each says is fetched when it is asked for. */
export type Answer = readonly { data: () => Promise<FoundPage> }[];

/** How many pages each value of each filter would leave. */
export type Counts = Record<'section' | 'access', Record<string, number>>;

interface Pagefind {
  search: (
    words: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: Answer; filters: Partial<Counts> }>;
  filters: () => Promise<Partial<Counts>>;
}

const folder = '/pagefind/';
/** How long a reader waits before being told that nothing comes. */
const patience = 20_000;
/** A word of the title or the document’s id says more than any number of words in the text. */
const ranking = { metaWeights: { title: 20, document: 20, keywords: 4 } };

let started: Promise<Pagefind> | undefined;
let attempts = 0;

/** Starts to load the engine, once. After a failed search the next call tries again. */
export function startEngine(): Promise<Pagefind> {
  started ??= load();
  return started;
}

/** The pages that answer a question. Rejects if there is no connection, or after a while. */
export function search(question: Question): Promise<Answer> {
  return inTime(findTwice(question));
}

/** Data of a found page. Rejects as `search` does. */
export function read(result: Answer[number]): Promise<FoundPage> {
  return inTime(result.data());
}

/** For each filter, what its values would leave of the answer while the other filter stays. */
export async function countFor({ words, section, access }: Question): Promise<Counts> {
  const engine = await startEngine();
  await engine.filters();
  const [bySection, byAccess] = await Promise.all([
    engine.search(words, { filters: given({ access }) }),
    engine.search(words, { filters: given({ section }) }),
  ]);
  return { section: bySection.filters.section ?? {}, access: byAccess.filters.access ?? {} };
}

/** A second try reaches an index that was built anew, and a connection that is back. */
async function findTwice(question: Question): Promise<Answer> {
  try {
    return await find(question);
  } catch {
    giveUp();
    return await find(question);
  }
}

async function find({ words, section, access }: Question): Promise<Answer> {
  void fetchAhead(words);
  const engine = await startEngine();
  const { results } = await engine.search(words, { filters: given({ section, access }) });
  // Pagefind finds nothing, too, in a part of the index that it could not fetch.
  if (results.length === 0) await haveArrived(words);
  return results;
}

async function load(): Promise<Pagefind> {
  // Browsers remember that a module failed; another address asks again. Not for Vite to bundle.
  const address = `${folder}pagefind.js${attempts ? `?${attempts}` : ''}`;
  const { createInstance } = await import(/* @vite-ignore */ address);
  // Its worker would cost a slow connection half a second more than it saves.
  return createInstance({ basePath: folder, noWorker: true, ranking });
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
