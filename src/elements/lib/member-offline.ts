import { attempt } from './attempt.ts';
import { listOf, listPath } from './member-list.ts';
import { memberCache } from './offline-member.ts';

/**
 * Has the browser keep what is sealed of `sections`, and nothing of others. Never throws.
 *
 * Copies of what members read, for use without a connection: a cache for each section and state of it,
 * `sops-member.<section>.<version>`, with pages as visitors see them and what is sealed beside
 * them, as it is sealed. The worker answers from it first (`offline-worker.ts`).
 *
 * **Life cycle.** Filled as a whole when a page finds that the site has a newer state; then the older
 * one goes. All go by `forgetSealed()`, and those of a section whose key is gone at the next page.
 */
export async function keepSections(sections: readonly string[]): Promise<void> {
  try {
    const names = await Promise.all(sections.map(keepSection));
    const old = (await memberCaches()).filter((name) => !names.includes(name));
    await Promise.all(old.map((name) => caches.delete(name)));
  } catch {
    // Refused, full, or the connection went: the next page tries again.
  }
}

/** Erases the copies of everything that is sealed. */
export async function forgetSealed(): Promise<void> {
  const names = await memberCaches().catch(() => []);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Keeps one section, and returns the name of its cache: the one there was, where no other can be had. */
async function keepSection(section: string): Promise<string> {
  const before = await wholeCache(section);
  const list = await listOf(section);
  const name = list ? `${memberCache}${section}.${list.version}` : before;
  if (!list || !name || name === before) return before ?? '';
  const requests = [listPath(section), ...list.files].map(
    (path) => new Request(path, { cache: 'reload' }),
  );
  const cache = await caches.open(name);
  try {
    await cache.addAll(requests);
    return name;
  } catch {
    await caches.delete(name);
    return before ?? '';
  }
}

/** The cache of a section, if it was filled: another tab may be at it. */
async function wholeCache(section: string): Promise<string | undefined> {
  for (const name of await memberCaches()) {
    if (!name.startsWith(`${memberCache}${section}.`)) continue;
    // oxlint-disable-next-line no-await-in-loop -- One or two.
    if (await (await caches.open(name)).match(listPath(section))) return name;
  }
  return undefined;
}

async function memberCaches(): Promise<string[]> {
  return (await attempt(() => caches.keys()))?.filter((name) => name.startsWith(memberCache)) ?? [];
}
