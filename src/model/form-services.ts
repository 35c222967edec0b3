import type { FormHost } from './form-host.ts';
import { lastPart, snake } from './form-names.ts';

const urlencoded = 'application/x-www-form-urlencoded';

/**
 * Hosts that take any form and mail what was sent, or keep it in a table. Read in their own
 * documentation in November 2026.
 */
export const formServices = {
  formspree: {
    title: 'Formspree',
    endpoint: {
      form: /^(?:https:\/\/formspree\.io\/f\/)?[a-zA-Z]\w{5,}$/u,
      says: 'Write the id of the form, such as `xpzgkqyw`, or its address `https://formspree.io/f/xpzgkqyw`.',
    },
    action: (endpoint) => `https://formspree.io/f/${lastPart(endpoint)}`,
    encoding: urlencoded,
    names: { email: 'email', sop: 'sop', consent: 'consent' },
    section: (id) => ({ name: 'section', value: id }),
    hidden: () => [{ name: '_subject', value: 'Waitlist' }],
    honeypot: '_gotcha',
    cors: true,
    answer: 'list',
  },
  basin: {
    title: 'Basin',
    endpoint: {
      form: /^(?:https:\/\/(?:www\.)?usebasin\.com\/f\/)?[a-z0-9]{8,}$/u,
      says: 'Write the id of the form in quotes, such as `"1a1d2b97c41f"`, or its address `https://usebasin.com/f/1a1d2b97c41f`.',
    },
    action: (endpoint) => `https://usebasin.com/f/${lastPart(endpoint)}`,
    encoding: urlencoded,
    names: { email: 'email', sop: 'sop', consent: 'consent' },
    section: (id) => ({ name: 'section[]', value: id }),
    hidden: () => [],
    honeypot: '_gotcha',
    cors: true,
    answer: 'word',
  },
  web3forms: {
    title: 'Web3Forms',
    endpoint: {
      form: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
      says: 'Write the access key, such as `3f1c9a52-7c1e-4b6f-9d2a-0c5b8e7d6a41`: Web3Forms mails it to you.',
    },
    action: () => 'https://api.web3forms.com/submit',
    encoding: 'multipart/form-data',
    names: { email: 'email', sop: 'sop', consent: 'consent' },
    section: (id) => ({ name: `section_${snake(id)}`, value: 'yes' }),
    hidden: ({ endpoint, thanks }) => [
      { name: 'access_key', value: endpoint },
      { name: 'subject', value: 'Waitlist' },
      { name: 'redirect', value: thanks },
    ],
    // The redirect leads a script to a page that it may not read from there.
    nativeOnly: ['redirect'],
    honeypot: 'botcheck',
    cors: true,
    answer: 'flag',
  },
  netlify: {
    title: 'Netlify Forms',
    endpoint: {
      form: /^[a-z][a-z0-9-]*$/u,
      says: 'Write the name that the form is to have at Netlify, such as `waitlist`: lower-case words joined by hyphens.',
    },
    action: () => '/waitlist/thanks/',
    encoding: urlencoded,
    names: { email: 'email', sop: 'sop', consent: 'consent' },
    section: (id) => ({ name: 'section[]', value: id }),
    hidden: ({ endpoint }) => [{ name: 'form-name', value: endpoint }],
    honeypot: 'remarks',
    attributes: ({ endpoint }) => ({
      name: endpoint,
      'data-netlify': 'true',
      'data-netlify-honeypot': 'remarks',
    }),
    cors: true,
    answer: 'none',
  },
} satisfies Record<string, FormHost>;
