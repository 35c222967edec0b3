import { onForgotten } from './member-mark.ts';
import { memberParts } from './member-parts.ts';
import { ranking, type Filters, type Pagefind } from './search-pagefind.ts';

/** Folder that the engine believes the opened indexes lie in. It exists in memory only. */
const folder = '/pagefind-of/';
/** A filter that only pages of the opened indexes have. */
const own = { members: 'yes' };
/** Files of the opened indexes by their address. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * The engine with the indexes of the reader’s sections, each of which takes the place of what visitors
 * find of its section. Where nothing opens it is the engine as it was.
 */
export async function withMembers(engine: Pagefind): Promise<Pagefind> {
  const parts = await memberParts('search');
  if (parts.length === 0) return engine;
  answerFromMemory();
  for (const { section, text } of parts) {
    const index: Record<string, string> = JSON.parse(text);
    for (const [path, base64] of Object.entries(index))
      files.set(`${folder}${section}/${path}`, bytesOf(base64));
  }
  await Promise.all(
    parts.map(({ section }) =>
      engine.mergeIndex(`${folder}${section}/`, { baseUrl: '/', mergeFilter: own, ranking }),
    ),
  );
  return without(
    engine,
    parts.map(({ title }) => title),
  );
}

/** The engine without the public pages of the sections `titles`. */
function without(engine: Pagefind, titles: readonly string[]): Pagefind {
  const others: Filters = { none: titles.map((section) => ({ section })) };
  const either: Filters = { any: [own, others] };
  const search: Pagefind['search'] = (words, { filters = {} } = { filters: {} }) =>
    engine.search(words, {
      filters: Object.keys(filters).length > 0 ? { all: [filters, either] } : either,
    });
  const filters = async () => {
    await engine.filters(); // A search counts only for filters that were fetched before.
    return (await search(null)).filters;
  };
  return { ...engine, search, filters };
}

/** The engine knows indexes by their address only: requests for ours are answered here. */
function answerFromMemory(): void {
  if (files.size > 0) return;
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : input;
    const file = files.get(new URL(address, location.href).pathname);
    return file ? Promise.resolve(new Response(file)) : ask(input, init);
  };
  onForgotten(() => {
    globalThis.fetch = ask;
    files.clear();
  });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
