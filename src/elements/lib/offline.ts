/** Caches of this site begin so: on `localhost` other sites may share the address. */
const ours = 'sops-';

/** Resolves to true once this page, its styles and its scripts are in the browser’s cache. */
export async function isSavedHere(): Promise<boolean> {
  try {
    await navigator.serviceWorker.ready;
    const files = [location.pathname, ...ownFiles()];
    const found = await Promise.all(
      files.map((file) => caches.match(file, { ignoreSearch: true })),
    );
    return found.every((response) => response !== undefined);
  } catch {
    return false; // Refused: nothing is kept, and nothing is claimed.
  }
}

/** The addresses of all pages and files that are kept on this device. */
export async function keptPaths(): Promise<Set<string>> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(ours));
    const opened = await Promise.all(names.map((name) => caches.open(name)));
    const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
    return new Set(requests.map(({ url }) => new URL(url).pathname));
  } catch {
    return new Set(); // Refused: nothing is kept.
  }
}

/** Ends the worker and erases all that it kept. The next page that is opened starts anew. */
export async function forgetOffline(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith(ours));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // Refused: there is nothing to erase.
  }
}

/** Styles and scripts that the page names, and what those brought in turn. */
function ownFiles(): string[] {
  const named = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
    'link[rel=stylesheet], script[src]',
  );
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...named]
    .map((element) => (element instanceof HTMLLinkElement ? element.href : element.src))
    .concat(fetched.filter((name) => name.startsWith(`${location.origin}/_astro/`)));
}
