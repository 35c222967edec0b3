import type { FormHostName } from '../../src/model/form-host.ts';
import { waitlistSchema } from '../../src/model/waitlist-settings.ts';
import { endpoints } from './form-endpoints.ts';

/** The ids of listmonk’s lists in tests, by section. */
export const testLists = {
  everyone: '00000000-7d37-4c14-b317-3e4cda33a647',
  'lead-generation': '11111111-7d37-4c14-b317-3e4cda33a647',
  sales: '22222222-7d37-4c14-b317-3e4cda33a647',
};

/** Settings of a curriculum whose waitlist is kept by `host`. */
export function formSettings(host: FormHostName) {
  const waitlist = waitlistSchema.parse({
    host,
    endpoint: endpoints[host].takes[0],
    ...(host === 'listmonk' && { lists: testLists }),
    heading: 'Join the waitlist',
    lead: 'One letter when your section is open.',
    consent: 'You may write to this address.',
    consentVersion: '2026-11',
  });
  return { waitlist, address: 'https://sops.example.com' };
}
