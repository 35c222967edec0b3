import type { Ledger } from '../../../src/waitlist/ledger/open-ledger.ts';
import { recordWords } from '../../../src/waitlist/ledger/consent-words.ts';
import {
  createService,
  type ServiceOptions,
} from '../../../src/waitlist/service/create-service.ts';
import { createLimits, usualLimits } from '../../../src/waitlist/service/limits.ts';
import type { WaitlistSettings } from '../../../src/waitlist/settings.ts';
import { freshLedger, type Store } from '../stores.ts';

/** Settings as a small curriculum would give them. */
export const settings: WaitlistSettings = {
  title: 'The Pool System',
  publisher: 'The Academy',
  address: 'https://sops.example.com',
  serviceAddress: 'https://sops.example.com',
  heading: 'Join the waitlist',
  action: 'Join waitlist',
  consent: 'The Academy may write to me about my place.',
  consentVersion: '2026-11',
  sections: [
    { id: 'sales', title: 'Sales' },
    { id: 'onboarding', title: 'Onboarding & Welcome' },
  ],
  mail: {
    sender: 'The Academy <list@example.com>',
    postalAddress: '1 Water Street, Tampa, FL 33602',
  },
};

/** A form in order, as the browser sends it. */
export const goodForm = { email: 'owner@example.com', section: 'sales', consent: '2026-11' };

/** The service on a fresh ledger, and ways to ask it. */
export async function service(store: Store = 'sqlite', more: Partial<ServiceOptions> = {}) {
  return await serviceOn(await freshLedger(store), more);
}

/** The service on a ledger that is open. */
export async function serviceOn(ledger: Ledger, more: Partial<ServiceOptions> = {}) {
  await recordWords(ledger, { version: settings.consentVersion, words: settings.consent });
  const log: string[] = [];
  const limits = await createLimits(ledger, {
    ...usualLimits,
    network: { points: 10_000, duration: 60 },
  });
  const { app, trouble } = createService({
    ...{
      ledger,
      settings,
      limits,
      isTrusted: () => false,
      log: (line: string) => void log.push(line),
    },
    ...more,
  });
  const post = (path: string, init: RequestInit) => app.request(path, { method: 'POST', ...init });
  const postForm = (fields: Record<string, string> | [string, string][], path = '/') =>
    post(path, { body: new URLSearchParams(fields), headers: { accept: 'text/html,*/*' } });
  const postJson = (body: unknown) =>
    post('/', { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const get = (path: string) => app.request(path);
  return { app, ledger, log, trouble, post, postForm, postJson, get };
}
