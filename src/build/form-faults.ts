import type { FormField } from '../model/form-host.ts';
import type { WaitlistForm } from '../model/waitlist-form.ts';
import { readForm, type Attributes } from './read-form.ts';

/** What a host needs, in words, and whether a form has it. */
interface Need {
  what: string;
  isMet: boolean;
}

/**
 * What the waitlist form of a finished page lacks for its host, in words; nothing for a page without
 * the form. `sections` are the ids of all sections, of which a form names one at least. Netlify, for
 * one, knows only the fields that it finds in the HTML.
 */
export function formFaults(
  page: string,
  html: string,
  wanted: WaitlistForm,
  sections: readonly string[],
): string[] {
  const found = readForm(html);
  if (!found) return [];
  const needs = [...attributeNeeds(found.form, wanted), ...fieldNeeds(found.inputs, wanted)];
  const ofSections = sections.map((id) => has(found.inputs, wanted.section(id)));
  needs.push({ what: 'field for a section', isMet: ofSections.includes(true) });
  return needs
    .filter(({ isMet }) => !isMet)
    .map(
      ({ what }) =>
        `${page}: the waitlist form has no ${what}, which its host needs (${wanted.title}). Put it back into src/components/WaitlistForm.astro.`,
    );
}

function attributeNeeds(form: Attributes, { action, encoding, attributes }: WaitlistForm): Need[] {
  const needed = { method: 'post', action, enctype: encoding, ...attributes };
  return Object.entries(needed).map(([name, value]) => ({
    what: `\`${name}="${value}"\``,
    isMet: form[name] === value,
  }));
}

function fieldNeeds(
  inputs: readonly Attributes[],
  { names, honeypot, hidden }: WaitlistForm,
): Need[] {
  const named = [...Object.values(names), ...(honeypot ? [honeypot] : [])];
  return [
    ...named.map((name) => ({ what: `field \`${name}\``, isMet: has(inputs, { name }) })),
    ...hidden.map((field) => ({
      what: `field \`${field.name}\` with the value "${field.value}"`,
      isMet: has(inputs, field),
    })),
  ];
}

function has(inputs: readonly Attributes[], { name, value }: Partial<FormField>): boolean {
  return inputs.some(
    (input) => input['name'] === name && (value === undefined || input['value'] === value),
  );
}
