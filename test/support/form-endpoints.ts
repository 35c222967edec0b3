import type { FormHostName } from '../../src/model/form-host.ts';

/** What an owner may write as the endpoint of each host, the address that it leads to last, and what not. */
export const endpoints: Record<
  FormHostName,
  { takes: [string, ...string[]]; leadsTo: string; refuses: string[] }
> = {
  embedded: {
    takes: ['/api/waitlist'],
    leadsTo: '/api/waitlist',
    refuses: ['waitlist', '//evil.example', 'http://sops.example.com/api', 'https://kit.com/x'],
  },
  formspree: {
    takes: ['xpzgkqyw', 'https://formspree.io/f/xpzgkqyw'],
    leadsTo: 'https://formspree.io/f/xpzgkqyw',
    refuses: ['12', 'https://formspree.io/xpzgkqyw', 'http://formspree.io/f/xpzgkqyw'],
  },
  basin: {
    takes: ['1a1d2b97c41f', 'https://usebasin.com/f/1a1d2b97c41f'],
    leadsTo: 'https://usebasin.com/f/1a1d2b97c41f',
    refuses: ['123456789012', 'https://usebasin.com/forms/1a1d2b97c41f'],
  },
  web3forms: {
    takes: ['3f1c9a52-7c1e-4b6f-9d2a-0c5b8e7d6a41'],
    leadsTo: 'https://api.web3forms.com/submit',
    refuses: ['https://api.web3forms.com/submit', 'YOUR_ACCESS_KEY'],
  },
  netlify: {
    takes: ['waitlist'],
    leadsTo: '/waitlist/thanks/',
    refuses: ['The waitlist', '/waitlist/'],
  },
  buttondown: {
    takes: [
      'clozo',
      'https://buttondown.email/clozo',
      'https://buttondown.com/api/emails/embed-subscribe/clozo',
    ],
    leadsTo: 'https://buttondown.com/api/emails/embed-subscribe/clozo',
    refuses: ['clozo academy', 'https://buttondown.com/'],
  },
  kit: {
    takes: ['9480016', 'https://app.convertkit.com/forms/9480016/subscriptions'],
    leadsTo: 'https://app.kit.com/forms/9480016/subscriptions',
    refuses: ['my-form', '9480016.5', 'https://academy.kit.com/9480016'],
  },
  listmonk: {
    takes: [
      'https://lists.example.com',
      'https://lists.example.com/',
      'https://lists.example.com/subscription/form',
    ],
    leadsTo: 'https://lists.example.com/subscription/form',
    refuses: ['lists.example.com', 'http://lists.example.com'],
  },
  keila: {
    takes: ['https://app.keila.io/forms/nfrm_7xk2m9ab'],
    leadsTo: 'https://app.keila.io/forms/nfrm_7xk2m9ab',
    refuses: ['nfrm_7xk2m9ab', 'https://app.keila.io/'],
  },
};
