/** Names of the hosts that the waitlist form can post to; `embedded` is our own service. */
export const formHostNames = [
  'embedded',
  'formspree',
  'basin',
  'web3forms',
  'netlify',
  'buttondown',
  'kit',
  'listmonk',
  'keila',
] as const;

/** Name of a host, as `waitlist.host` has it. */
export type FormHostName = (typeof formHostNames)[number];

/** One field as it is sent. */
export interface FormField {
  name: string;
  value: string;
}

/**
 * How a host says in JSON what it did not take, beside a status that is no 2xx:
 *
 * - `list`: `{ errors: [{ field, message }] }`, or `{ error }`
 * - `word`: `{ error }`
 * - `flag`: `{ success: false, message }`
 * - `fields`: `{ status, errors: { fields: { name: [message] } } }`, also with 200
 * - `none`: the status is all there is
 */
export type FormAnswer = 'list' | 'word' | 'flag' | 'fields' | 'none';

/** What of the curriculum a host’s fields are made of. */
export interface FormSettings {
  /** As `waitlist.endpoint` has it. */
  endpoint: string;
  /** For listmonk: which list is for which section. */
  lists?: Record<string, string> | undefined;
  /** Whole address of the page that says thank you. */
  thanks: string;
}

/** What is true of one host. All of them are posted to. */
export interface FormHost {
  /** As people call it. */
  title: string;
  /** What `endpoint` may be, and what to write instead of something else. */
  endpoint: { form: RegExp; says: string };
  /** Where the form posts to: a path of this site, or a whole address. */
  action(endpoint: string): string;
  encoding: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  /** Names of the fields; of one without a name, the host keeps nothing. */
  names: {
    email: string;
    sop?: string;
    /** Its value is the version of the words. */
    consent?: string;
    /** Milliseconds from the opening of the page to the sending of the form. */
    waited?: string;
  };
  /** The field that says: this section. Several of them can be sent, also if their names are equal. */
  section(id: string, settings: FormSettings): FormField;
  /** Fields that are the same for everybody. */
  hidden(settings: FormSettings): FormField[];
  /** Of these, the ones that are sent only when the browser itself posts the form and shows the answer. */
  nativeOnly?: readonly string[];
  /** Name of the field that people leave empty. Without one, the host does not look at any. */
  honeypot?: string;
  /** Attributes of the form, beyond method, action and encoding. */
  attributes?(settings: FormSettings): Record<string, string>;
  /** Whether a script of this site may read the answer; if not, the browser itself posts the form. */
  cors: boolean;
  answer: FormAnswer;
}
