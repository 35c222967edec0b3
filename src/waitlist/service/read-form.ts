import { z } from 'zod';
import { readAddress } from '../ledger/address.ts';
import type { Fields } from './read-body.ts';

/** Names of the fields, as the form on the site sends them. */
export const fieldNames = {
  email: 'email',
  section: 'section',
  sop: 'sop',
  consent: 'consent',
  /** Left empty by people, who do not see it. */
  trap: 'remarks',
  /** Milliseconds from the opening of the page to the sending; only a script knows them. */
  waited: 'waited',
} as const;

/** Nobody reads and fills in the form in less, in milliseconds. */
const shortest = 1000;

/** A field that is wrong, and what to do. */
export interface FieldError {
  field: 'email' | 'consent';
  message: string;
}

const emailMessage = 'Write your whole email address, such as name@example.com.';
const consentMessage = 'Tick the box: without your consent we may not write to you.';

/** The last of several values, as text. */
const single = z.preprocess((value) => (Array.isArray(value) ? value.at(-1) : value), z.string());
const several = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'),
  z.array(z.string().max(100)).max(100),
);

/** What a person cannot have typed is dropped rather than refused: a page may be old. */
const formSchema = z.object({
  email: single.pipe(
    z.string().transform((text, context) => {
      const address = readAddress(text);
      if (!address) context.addIssue(emailMessage);
      return address ?? z.NEVER;
    }),
  ),
  section: several.catch([]),
  sop: single
    .pipe(
      z
        .string()
        .max(120)
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u),
    )
    .optional()
    .catch(undefined),
  consent: single.pipe(
    z
      .string()
      .trim()
      .min(1)
      .max(40)
      .regex(/^[\x20-\x7E]+$/u),
  ),
});

/** A form that is in order, but for whether its consent has words that we know. */
export type Form = z.infer<typeof formSchema>;

/** Reads what a person sent; what is wrong comes field by field, in the order of the form. */
export function readForm(
  fields: Fields,
): { form: Form; errors?: undefined } | { form?: undefined; errors: FieldError[] } {
  const read = formSchema.safeParse(fields);
  if (read.success) return { form: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const errors: FieldError[] = [];
  if (wrong.has('email')) errors.push({ field: 'email', message: emailMessage });
  if (wrong.has('consent')) errors.push({ field: 'consent', message: consentMessage });
  return { errors };
}

/** Whether a program sent this: it filled in what nobody sees, or was faster than any reader. */
export function isTrapped(fields: Fields): boolean {
  if (textOf(fields[fieldNames.trap]).trim() !== '') return true;
  const waited = textOf(fields[fieldNames.waited]).trim();
  // Only a plain number counts: without JavaScript there is none, and an odd clock is no bot.
  return /^\d+(?:\.\d+)?$/u.test(waited) && Number(waited) < shortest;
}

/** A value as text, for showing it again; what is no text is nothing. */
export function textOf(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : typeof last === 'number' ? String(last) : '';
}
