import { html } from 'hono/html';
import type { WaitlistSettings } from '../settings.ts';
import type { Page } from './look.ts';
import type { Fields } from './read-body.ts';
import { fieldNames, textOf, type FieldError } from './read-form.ts';

/** The form once more, with what was typed, and beside each wrong field what to do. */
export function formPage(
  settings: WaitlistSettings,
  fields: Fields,
  errors: readonly FieldError[],
): Page {
  const many = errors.length > 1 ? `${errors.length} things are` : 'One thing is';
  return {
    title: `Not sent yet · ${settings.heading}`,
    body: html`<h1>${settings.heading}</h1>
      <p role="alert">${many} missing. Nothing was saved yet, and what you typed is still here.</p>
      <form class="waitlist" method="post" action="/api/waitlist" novalidate>
        ${emailField(fields, errors)} ${sectionFields(settings, fields)}
        <input type="hidden" name="${fieldNames.sop}" value="${textOf(fields[fieldNames.sop])}" />
        ${consentField(settings, errors)}
        <button class="button strong" type="submit">${settings.action}</button>
      </form>`,
  };
}

function emailField(fields: Fields, errors: readonly FieldError[]) {
  const message = messageFor('email', errors);
  return html`<p>
    <label for="email">Email address</label>
    <input
      id="email"
      name="${fieldNames.email}"
      type="email"
      autocomplete="email"
      required
      value="${textOf(fields[fieldNames.email])}"
      ${message && html`aria-invalid="true" aria-describedby="email-error" autofocus`}
    />
    ${message && html`<strong class="error" id="email-error">${message}</strong>`}
  </p>`;
}

function sectionFields({ sections }: WaitlistSettings, fields: Fields) {
  const given = fields[fieldNames.section];
  const ticked = Array.isArray(given) ? given : [given];
  return html`<fieldset>
    <legend>Sections you need</legend>
    <div class="choices">
      ${sections.map(
        ({ id, title }) =>
          html`<label>
            <input
              type="checkbox"
              name="${fieldNames.section}"
              value="${id}"
              ${ticked.includes(id) ? 'checked' : ''}
            />
            ${title}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Unticked, as at first: whoever agrees does it now, to these words. */
function consentField(settings: WaitlistSettings, errors: readonly FieldError[]) {
  const message = messageFor('consent', errors);
  const isFirst = message && !messageFor('email', errors);
  return html`<p>
    <label class="consent">
      <input
        type="checkbox"
        name="${fieldNames.consent}"
        value="${settings.consentVersion}"
        required
        ${message && html`aria-invalid="true" aria-describedby="consent-error"`}
        ${isFirst && html`autofocus`}
      />
      <span>${settings.consent}</span>
    </label>
    ${message && html`<strong class="error" id="consent-error">${message}</strong>`}
  </p>`;
}

function messageFor(field: FieldError['field'], errors: readonly FieldError[]): string {
  return errors.find((error) => error.field === field)?.message ?? '';
}
