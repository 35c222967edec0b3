import { vi } from 'vitest';

/** A browser’s storage as far as the site uses it; its entries are its own keys, as in a browser. */
export interface Device {
  storage: Record<string, string>;
  /** What storage does from now on: take, refuse new text, or throw at every touch. */
  mode: 'works' | 'full' | 'blocked';
}

/** A device whose storage stands in for the browser’s. */
export function stubDevice(storage: Record<string, string> = {}): Device {
  const device: Device = { storage, mode: 'works' };
  const methods = {
    getItem: (key: string) => device.storage[key] ?? null,
    setItem: (key: string, value: string) => {
      if (device.mode === 'full' && value.length > (device.storage[key]?.length ?? 0))
        throw new DOMException('full', 'QuotaExceededError');
      device.storage[key] = value;
    },
    removeItem: (key: string) => void delete device.storage[key],
  };
  const local = new Proxy(device.storage, {
    get: (_, name) => Reflect.get(methods, name),
    ownKeys: () => Reflect.ownKeys(device.storage),
  });
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (device.mode === 'blocked') throw new DOMException('blocked', 'SecurityError');
      return local;
    },
  });
  return device;
}

/** The store as a tab of its own has it: what it could not write is in its own memory. */
export async function openTab() {
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target));
  vi.resetModules();
  return import('../../src/elements/lib/saved.ts');
}
