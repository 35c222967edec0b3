import type { FormHost, FormHostName } from './form-host.ts';
import { formServices } from './form-services.ts';
import { listServices, local } from './list-services.ts';

/**
 * What is true of every host that the waitlist form can post to. A new host is a new entry here or in
 * one of the two files above, and its contract in `test/support/form-hosts.ts`.
 */
export const formHosts: Record<FormHostName, FormHost> = {
  embedded: {
    title: 'the waitlist',
    endpoint: {
      form: new RegExp(String.raw`^(?:\/[^/\s]\S*|https:\/\/\S+|${local}\/\S*)$`, 'u'),
      says: 'Write where the form posts to: a path such as `/api/waitlist`, or an `https://` address.',
    },
    action: (endpoint) => endpoint,
    encoding: 'application/x-www-form-urlencoded',
    names: { email: 'email', sop: 'sop', consent: 'consent', waited: 'waited' },
    section: (id) => ({ name: 'section', value: id }),
    hidden: () => [],
    honeypot: 'remarks',
    cors: true,
    answer: 'list',
  },
  ...formServices,
  ...listServices,
};
