import type { FormHost } from './form-host.ts';
import { lastPart, snake } from './form-names.ts';

const urlencoded = 'application/x-www-form-urlencoded';

/** A service on this very machine may do without https: that is how an owner tries one out. */
export const local = String.raw`http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?`;
const path = String.raw`(?:\/[^\s?#]*)?`;

/**
 * Hosts that keep lists of addresses and write to them. Buttondown and Kit were read in their
 * documentation and in forms that work, listmonk and Keila in their source, in November 2026.
 */
export const listServices = {
  buttondown: {
    title: 'Buttondown',
    endpoint: {
      form: /^(?:https:\/\/buttondown\.(?:com|email)\/(?:api\/emails\/embed-subscribe\/)?)?[\w-]+$/u,
      says: 'Write your user name at Buttondown, such as `clozo`, or the address `https://buttondown.com/api/emails/embed-subscribe/clozo`.',
    },
    action: (endpoint) => `https://buttondown.com/api/emails/embed-subscribe/${lastPart(endpoint)}`,
    encoding: urlencoded,
    names: { email: 'email', sop: 'metadata__sop', consent: 'metadata__consent' },
    section: (id) => ({ name: 'tag', value: id }),
    hidden: () => [{ name: 'embed', value: '1' }],
    cors: false,
    answer: 'none',
  },
  kit: {
    title: 'Kit',
    endpoint: {
      form: /^(?:https:\/\/app\.(?:kit|convertkit)\.com\/forms\/)?\d+(?:\/subscriptions)?$/u,
      says: 'Write the number of the form, such as `9480016`, or its address `https://app.kit.com/forms/9480016/subscriptions`.',
    },
    action: (endpoint) =>
      `https://app.kit.com/forms/${lastPart(endpoint.replace(/\/subscriptions$/u, ''))}/subscriptions`,
    encoding: urlencoded,
    names: { email: 'email_address', sop: 'fields[sop]', consent: 'fields[consent]' },
    section: (id) => ({ name: `fields[${snake(id)}]`, value: 'yes' }),
    hidden: () => [],
    cors: true,
    answer: 'fields',
  },
  listmonk: {
    title: 'listmonk',
    endpoint: {
      form: new RegExp(String.raw`^(?:https:\/\/[^\s/?#]+|${local})${path}$`, 'u'),
      says: 'Write the address of your listmonk, such as `https://lists.example.com`.',
    },
    action: (endpoint) =>
      `${endpoint.replace(/(?:\/subscription\/form)?\/?$/u, '')}/subscription/form`,
    encoding: urlencoded,
    names: { email: 'email' },
    section: (id, { lists = {} }) => ({ name: 'l', value: lists[id] ?? '' }),
    hidden: ({ lists = {} }) => [{ name: 'l', value: lists['everyone'] ?? '' }],
    honeypot: 'nonce',
    cors: false,
    answer: 'none',
  },
  keila: {
    title: 'Keila',
    endpoint: {
      form: new RegExp(String.raw`^(?:https:\/\/[^\s/?#]+|${local})${path}\/forms\/[\w-]+$`, 'u'),
      says: 'Write the address of the form, such as `https://app.keila.io/forms/nfrm_7xk2m9ab`.',
    },
    action: (endpoint) => endpoint,
    encoding: urlencoded,
    names: {
      email: 'contact[email]',
      sop: 'contact[data][sop]',
      consent: 'contact[data][consent]',
    },
    section: (id) => ({ name: `contact[data][${snake(id)}]`, value: 'true' }),
    hidden: () => [],
    honeypot: 'h[url]',
    cors: false,
    answer: 'none',
  },
} satisfies Record<string, FormHost>;
