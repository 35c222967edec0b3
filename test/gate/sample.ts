import { ivKey, masterKey, sectionKey } from '../../src/gate/keys.ts';
import type { Place } from '../../src/gate/envelope.ts';

/** A master key for tests: 0, 1, 2 … 31. */
export const sampleMaster = Uint8Array.from({ length: 32 }, (_, index) => index);

export const samplePlace: Place = {
  site: 'https://sops.example.com',
  section: 'onboarding',
  name: 'first-visit',
  epoch: 1,
  format: 'html',
};

/** The keys that seal the sample’s section. */
export async function sampleKeys(): Promise<{ key: CryptoKey; iv: CryptoKey }> {
  const master = await masterKey(sampleMaster);
  return { key: await sectionKey(master, 'onboarding', 1), iv: await ivKey(master) };
}
