import type { FormField, FormHost, FormSettings } from './form-host.ts';
import { formHosts } from './form-hosts.ts';
import type { WaitlistSettings } from './waitlist-settings.ts';

/** Path of the page that says thank you. */
export const thanksPath = '/waitlist/thanks/';

/** What a waitlist form is made of, for one host: plain data that a page can show as it is. */
export interface WaitlistForm extends Pick<
  FormHost,
  'title' | 'encoding' | 'names' | 'honeypot' | 'cors' | 'answer'
> {
  action: string;
  /** Attributes of the form, beyond method, action and encoding. */
  attributes: Record<string, string>;
  hidden: FormField[];
  /** Of the hidden fields, those that a script leaves out. */
  nativeOnly: readonly string[];
  /** The field that says: this section. */
  section(id: string): FormField;
}

/** What a form needs to know of the curriculum. */
interface Settings {
  waitlist: WaitlistSettings;
  /** Where the site is published. */
  address: string;
}

/** The form that the host of the curriculum takes. */
export function waitlistForm({ waitlist, address }: Settings): WaitlistForm {
  const host: FormHost = formHosts[waitlist.host];
  const settings: FormSettings = {
    endpoint: waitlist.endpoint,
    lists: waitlist.lists,
    thanks: new URL(thanksPath, address).href,
  };
  const { title, encoding, names, honeypot, cors, answer, nativeOnly = [] } = host;
  return {
    ...{ title, encoding, names, cors, answer, nativeOnly },
    ...(honeypot && { honeypot }),
    action: host.action(waitlist.endpoint),
    attributes: host.attributes?.(settings) ?? {},
    hidden: host.hidden(settings),
    section: (id) => host.section(id, settings),
  };
}
