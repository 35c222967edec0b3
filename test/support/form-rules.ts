import type { Context } from 'hono';
import type { FormHostName } from '../../src/model/form-host.ts';
import { readForm } from '../../src/build/read-form.ts';

/** A form as it came. */
export interface Sent {
  type: string;
  fields: [string, string][];
  wantsJson: boolean;
  /** The page that the host was shown when the site was published. */
  page: string;
}

/** The rules of a host, as its documentation or its source has them (research, November 2026). */
export interface FormRules {
  /** Where it takes forms. */
  path: string;
  /** Whether scripts of other sites may read its answers. */
  cors: boolean;
  /** Fields that nobody fills in: with one, the host says yes and keeps nothing. */
  honeypot?: RegExp;
  /** Why it does not take the form; undefined if it does. */
  refuses(sent: Sent): string | undefined;
  /** What it keeps, if that is not all. */
  keeps?(sent: Sent): [string, string][];
  yes(c: Context, sent: Sent): Response | Promise<Response>;
  no(c: Context, sent: Sent, why: string): Response | Promise<Response>;
}

const urlencoded = 'application/x-www-form-urlencoded';
const page = (c: Context, words: string, status: 200 | 400 = 200) =>
  c.html(`<title>${words}</title><h1>${words}</h1>`, status);

/** What is wrong with the address under `name`, or with a form that came in another encoding. */
function badAddress({ fields, type }: Sent, name: string, types = [urlencoded]) {
  if (!types.includes(type)) return `no form: ${type}`;
  const [first, ...others] = fields.filter(([field]) => field === name).map(([, value]) => value);
  if (others.length > 0 || !/^[^@\s]+@[^@\s]+\.[a-z]+$/u.test(first ?? ''))
    return `no ${name} in ${JSON.stringify(fields)}`;
  return first?.startsWith('bad@') ? 'This address is not taken.' : undefined;
}

const value = ({ fields }: Sent, name: string) => fields.find(([field]) => field === name)?.[1];

export const formRules: Record<FormHostName, FormRules> = {
  embedded: {
    path: '/api/waitlist',
    cors: false, // It is the same site.
    honeypot: /^remarks$/u,
    refuses: (sent) =>
      badAddress(sent, 'email') ?? (value(sent, 'consent') ? undefined : 'no consent'),
    yes: (c, { wantsJson }) =>
      wantsJson ? c.json({ ok: true }) : c.redirect('/waitlist/thanks/', 303),
    no: (c, { wantsJson }, message) =>
      wantsJson ? c.json({ errors: [{ field: 'email', message }] }, 422) : page(c, message, 400),
  },
  formspree: {
    path: '/f/xpzgkqyw',
    cors: true,
    honeypot: /^_gotcha$/u,
    refuses: (sent) => badAddress(sent, 'email', [urlencoded, 'multipart/form-data']),
    yes: (c, { wantsJson }) =>
      wantsJson ? c.json({ next: '/thanks', ok: true }) : c.redirect('/thanks', 302),
    no: (c, { wantsJson }, message) =>
      wantsJson
        ? c.json({ errors: [{ code: 'TYPE_EMAIL', field: 'email', message }] }, 422)
        : page(c, message, 400),
  },
  basin: {
    path: '/f/1a1d2b97c41f',
    cors: true,
    honeypot: /^_gotcha$/u,
    refuses: (sent) => badAddress(sent, 'email', [urlencoded, 'multipart/form-data']),
    yes: (c, { wantsJson }) => (wantsJson ? c.json({ success: true }) : c.redirect('/thanks', 302)),
    no: (c, { wantsJson }, error) => (wantsJson ? c.json({ error }, 422) : page(c, error, 400)),
  },
  web3forms: {
    path: '/submit',
    cors: true,
    honeypot: /^botcheck$/u,
    refuses: (sent) =>
      value(sent, 'access_key') === '3f1c9a52-7c1e-4b6f-9d2a-0c5b8e7d6a41'
        ? badAddress(sent, 'email', [urlencoded, 'multipart/form-data'])
        : 'Invalid access key.',
    yes: (c, sent) => {
      const redirect = value(sent, 'redirect');
      // Also for a script, which then asks a page of another site that it may not read.
      if (redirect) return c.redirect(redirect, 303);
      return sent.wantsJson
        ? c.json({ success: true, message: 'Email sent successfully!' })
        : c.redirect('/success', 303);
    },
    no: (c, _, message) => c.json({ success: false, message }, 400),
  },
  netlify: {
    path: '/waitlist/thanks/',
    cors: false, // It is the same site.
    honeypot: /^remarks$/u,
    refuses: (sent) => {
      const form = readForm(sent.page)?.form;
      const isKnown = form?.['data-netlify'] === 'true' && form['data-netlify-honeypot'];
      if (!isKnown || value(sent, 'form-name') !== form['name']) return 'There is no such form.';
      return badAddress(sent, 'email');
    },
    // It knows the fields that it found in the HTML, and drops all others.
    keeps: ({ fields, page: html }) =>
      fields.filter(([name]) => readForm(html)?.inputs.some((input) => input['name'] === name)),
    yes: (c) => page(c, 'Thank you'),
    no: (c, _, why) => c.text(why, 404),
  },
  buttondown: {
    path: '/api/emails/embed-subscribe/clozo',
    cors: false,
    refuses: (sent) =>
      value(sent, 'embed') === '1' ? badAddress(sent, 'email') : 'The form is not embedded.',
    keeps: ({ fields }) =>
      fields.filter(
        ([name]) => name === 'email' || name === 'tag' || name.startsWith('metadata__'),
      ),
    yes: (c) => c.redirect('/clozo', 303),
    no: (c, _, why) => page(c, why, 400),
  },
  kit: {
    path: '/forms/9480016/subscriptions',
    cors: true,
    refuses: (sent) => badAddress(sent, 'email_address', [urlencoded, 'multipart/form-data']),
    keeps: ({ fields }) =>
      fields.filter(([name]) => name === 'email_address' || name.startsWith('fields[')),
    yes: (c, { wantsJson }) =>
      wantsJson ? c.json({ status: 'success' }) : c.redirect('/thanks', 302),
    // It says no with 200.
    no: (c, _, why) => c.json({ status: 'failed', errors: { fields: { email_address: [why] } } }),
  },
  listmonk: {
    path: '/subscription/form',
    cors: false,
    refuses: (sent) => {
      if (value(sent, 'nonce') !== '') return 'Invalid request.';
      const lists = sent.fields.filter(([name]) => name === 'l').map(([, id]) => id);
      const areKnown = lists.every((id) => /^\d{8}-7d37-4c14-b317-3e4cda33a647$/u.test(id));
      return lists.length > 0 && areKnown ? badAddress(sent, 'email') : 'Unknown list.';
    },
    keeps: ({ fields }) => fields.filter(([name]) => name === 'email' || name === 'l'),
    yes: (c) => page(c, 'Subscribed'),
    no: (c, _, why) => page(c, why, 400),
  },
  keila: {
    path: '/forms/nfrm_7xk2m9ab',
    cors: false,
    honeypot: /^h\[.+\]$/u,
    refuses: (sent) => badAddress(sent, 'contact[email]'),
    keeps: ({ fields }) => fields.filter(([name]) => name.startsWith('contact[')),
    yes: (c) => page(c, 'Please confirm'),
    no: (c, _, why) => page(c, why, 400),
  },
};
