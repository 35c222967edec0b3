import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formCheck } from '../../src/build/form-check.ts';
import { formFaults } from '../../src/build/form-faults.ts';
import { formHostNames, type FormHostName } from '../../src/model/form-host.ts';
import { waitlistForm, type WaitlistForm } from '../../src/model/waitlist-form.ts';
import { smallFile } from '../support/content-source.ts';
import { formSettings } from '../support/form-settings.ts';
import { temporaryFolder } from '../support/temporary.ts';

const sections = ['lead-generation', 'sales'];

/** A form that has all that its host needs, one tag a line. */
function formHtml({
  action,
  encoding,
  attributes,
  names,
  hidden,
  honeypot,
  section,
}: WaitlistForm) {
  const attribute = ([name, value]: [string, string]) => `${name}="${value}"`;
  const form = Object.entries({ method: 'post', action, enctype: encoding, ...attributes });
  const field = (name: string, value = '') => `<input name="${name}" value="${value}">`;
  return [
    `<waitlist-form><form ${form.map(attribute).join(' ')}>`,
    ...Object.values(names).map((name) => field(name)),
    ...(honeypot ? [field(honeypot)] : []),
    ...hidden.map(({ name, value }) => field(name, value)),
    field(section('sales').name, section('sales').value),
    '</form></waitlist-form>',
  ];
}

const faults = (host: FormHostName, lines: readonly string[]) =>
  formFaults('waitlist/index.html', lines.join('\n'), waitlistForm(formSettings(host)), sections);

describe.each(formHostNames)('%s', (host) => {
  const lines = formHtml(waitlistForm(formSettings(host)));

  test('takes a form with all that it needs', () => {
    expect(faults(host, lines)).toEqual([]);
  });

  test('misses every field and every attribute that is not there', () => {
    for (const line of lines.slice(1, -1)) {
      const without = lines.filter((other) => other !== line);
      expect(faults(host, without), line).toHaveLength(1);
    }
    for (const [attribute] of (lines[0] ?? '').matchAll(/ [\w-]+="[^"]*"/gu)) {
      const without = [lines[0]?.replace(attribute, '') ?? '', ...lines.slice(1)];
      expect(faults(host, without), attribute).toHaveLength(1);
    }
  });
});

test('a page without the form lacks nothing', () => {
  expect(faults('kit', ['<p>No form</p>'])).toEqual([]);
});

test('stops the build with words', async () => {
  const yaml = smallFile('curriculum.yaml').replace(
    'endpoint: /api/waitlist',
    'host: keila\n  endpoint: https://app.keila.io/forms/nfrm_7xk2m9ab',
  );
  const form = formHtml(waitlistForm(formSettings('keila')))
    .join('')
    .replaceAll('sales', 'water');
  const dist = await temporaryFolder({
    'waitlist/index.html': form.replace('contact[email]', 'email'),
  });
  const content = await temporaryFolder({ 'curriculum.yaml': yaml });
  const hook: unknown = formCheck({ content }).hooks['astro:build:done'];
  if (typeof hook !== 'function') throw new Error('The integration has no such hook.');
  await expect(hook({ dir: pathToFileURL(`${dist}/`) })).rejects.toThrow(
    'waitlist/index.html: the waitlist form has no field `contact[email]`, which its host needs (Keila). Put it back into src/components/WaitlistForm.astro.',
  );
});
