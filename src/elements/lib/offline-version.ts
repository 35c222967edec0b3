const worker = '/offline.js';

/** What browsers that know it say of the connection. */
export interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the reader asked to save data, or has so little of a connection that we should. */
export function sparesData(connection: Connection | undefined): boolean {
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** The connection of this page or worker, where the browser tells. */
export function connectionNow(): Connection | undefined {
  // Not every browser has it, so TypeScript’s `Navigator` does not.
  return (navigator as Navigator & { connection?: Connection }).connection;
}

/**
 * Lets the browser keep the site, unless data is to be saved; then what is kept already stays in
 * use. Undefined where service workers or storage are refused: the page works, it only needs a
 * connection.
 */
export async function keepOffline(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const container = navigator.serviceWorker;
    return await (sparesData(connectionNow())
      ? container.getRegistration()
      : container.register(worker));
  } catch {
    return undefined; // Refused, or the download failed: the next page tries again.
  }
}

/** Calls `tell` when a version of the site is kept that waits to be used; not at a first visit. */
export function onNewVersion(registration: ServiceWorkerRegistration, tell: () => void): void {
  const look = () => {
    if (registration.waiting && registration.active) tell();
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
}

/** Puts the version that waits to use; every tab of the site then calls its `onApplied`. */
export function applyNewVersion(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage('apply');
}

/** Calls `listener` when another version has come to use, in this tab or in another. */
export function onApplied(registration: ServiceWorkerRegistration, listener: () => void): void {
  let used = registration.active;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // A first worker takes over a page that is of its own version: nothing to load.
    if (used && used !== registration.active) listener();
    used = registration.active;
  });
}
