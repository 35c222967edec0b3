import { describe, expect, test } from 'vitest';
import { formHostNames } from '../../src/model/form-host.ts';
import { formHosts } from '../../src/model/form-hosts.ts';
import { waitlistForm } from '../../src/model/waitlist-form.ts';
import { endpoints } from '../support/form-endpoints.ts';
import { formSettings } from '../support/form-settings.ts';

describe.each(formHostNames)('%s', (host) => {
  test('leads every endpoint that it takes to one address', () => {
    const leads = endpoints[host].takes.map((endpoint) => formHosts[host].action(endpoint));
    expect(new Set(leads)).toEqual(new Set([endpoints[host].leadsTo]));
  });

  test('gives no two of its fields one name', () => {
    const { names, hidden, honeypot } = waitlistForm(formSettings(host));
    const all = [...Object.values(names), ...hidden.map(({ name }) => name), honeypot ?? []].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('tells two sections apart', () => {
    const { section } = waitlistForm(formSettings(host));
    expect(section('lead-generation')).not.toEqual(section('sales'));
  });

  test('is read by a script, or needs no way to read it', () => {
    const { cors, answer } = waitlistForm(formSettings(host));
    if (!cors) expect(answer).toBe('none');
  });
});

test('leads people back from Web3Forms to the page that says thank you, if no script does', () => {
  const { hidden, nativeOnly } = waitlistForm(formSettings('web3forms'));
  expect(hidden).toContainEqual({
    name: 'redirect',
    value: 'https://sops.example.com/waitlist/thanks/',
  });
  expect(nativeOnly).toEqual(['redirect']);
});
