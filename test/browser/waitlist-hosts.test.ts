import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readForm } from '../../src/build/read-form.ts';
import { formHostNames, type FormHostName } from '../../src/model/form-host.ts';
import { formHosts } from '../../src/model/form-hosts.ts';
import { useBrowser } from '../support/browser.ts';
import { endpoints } from '../support/form-endpoints.ts';
import { formPages, hostedSite } from '../support/hosted-site.ts';
import { formIn, formMaker } from '../support/render-form.ts';

const { open } = useBrowser();
let maker: Awaited<ReturnType<typeof formMaker>>;
beforeAll(async () => {
  maker = await formMaker();
});
afterAll(() => maker.close());

const locked = '/retention-and-recovery/complaint-response/';

test('the form that these tests make is the one in the built page', async () => {
  for (const [path, place] of Object.entries(formPages)) {
    const built = await readFile(join(inject('site').dist, path, 'index.html'), 'utf8');
    expect(await maker.make('embedded', place)).toBe(formIn(built));
  }
});

/** Posts what the HTML of the form says, as a browser without JavaScript does. */
async function postHtml(url: string, html: string, fills: Record<string, string | true>) {
  const { form, inputs } = readForm(html) ?? { form: {}, inputs: [] };
  const fields = inputs.flatMap((input): [string, string][] => {
    const fill = fills[input['data-section'] ?? input['data-part'] ?? input['id'] ?? ''];
    const isSent = input['type'] !== 'checkbox' || fill === true;
    if (!input['name'] || 'disabled' in input || !isSent) return [];
    return [[input['name'], typeof fill === 'string' ? fill : (input['value'] ?? '')]];
  });
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  const isParts = form['enctype'] === 'multipart/form-data';
  return fetch(new URL(form['action'] ?? '', url), {
    method: form['method'] ?? 'get',
    body: isParts ? data : new URLSearchParams(fields),
    redirect: 'manual',
  });
}

/** What every host keeps of a form on the waitlist page with two sections, and of one on a locked SOP. */
const kept: Record<FormHostName, string[]> = {
  embedded: [
    'email=ana@example.com section=lead-generation section=sales remarks= consent=2026-11',
    'email=ana@example.com section=retention-and-recovery sop=retention-and-recovery/complaint-response remarks= consent=2026-11',
  ],
  formspree: [
    'email=ana@example.com section=lead-generation section=sales _subject=Waitlist _gotcha= consent=2026-11',
    'email=ana@example.com section=retention-and-recovery _subject=Waitlist sop=retention-and-recovery/complaint-response _gotcha= consent=2026-11',
  ],
  basin: [
    'email=ana@example.com section[]=lead-generation section[]=sales _gotcha= consent=2026-11',
    'email=ana@example.com section[]=retention-and-recovery sop=retention-and-recovery/complaint-response _gotcha= consent=2026-11',
  ],
  web3forms: [
    'email=ana@example.com section_lead_generation=yes section_sales=yes access_key=3f1c9a52-7c1e-4b6f-9d2a-0c5b8e7d6a41 subject=Waitlist redirect=SITE/waitlist/thanks/ botcheck= consent=2026-11',
    'email=ana@example.com section_retention_and_recovery=yes access_key=3f1c9a52-7c1e-4b6f-9d2a-0c5b8e7d6a41 subject=Waitlist redirect=SITE/waitlist/thanks/ sop=retention-and-recovery/complaint-response botcheck= consent=2026-11',
  ],
  netlify: [
    'email=ana@example.com section[]=lead-generation section[]=sales form-name=waitlist remarks= consent=2026-11',
    'email=ana@example.com section[]=retention-and-recovery form-name=waitlist sop=retention-and-recovery/complaint-response remarks= consent=2026-11',
  ],
  buttondown: [
    'email=ana@example.com tag=lead-generation tag=sales metadata__consent=2026-11',
    'email=ana@example.com tag=retention-and-recovery metadata__sop=retention-and-recovery/complaint-response metadata__consent=2026-11',
  ],
  kit: [
    'email_address=ana@example.com fields[lead_generation]=yes fields[sales]=yes fields[consent]=2026-11',
    'email_address=ana@example.com fields[retention_and_recovery]=yes fields[sop]=retention-and-recovery/complaint-response fields[consent]=2026-11',
  ],
  listmonk: [],
  keila: [
    'contact[email]=ana@example.com contact[data][lead_generation]=true contact[data][sales]=true contact[data][consent]=2026-11',
    'contact[email]=ana@example.com contact[data][retention_and_recovery]=true contact[data][sop]=retention-and-recovery/complaint-response contact[data][consent]=2026-11',
  ],
};

const told = (page: Page) => page.locator('waitlist-form output');
const press = (page: Page) => page.locator('waitlist-form button').click();

describe.each(formHostNames)('%s', (name) => {
  const host = formHosts[name];

  test('keeps what the HTML sends, and nothing of a robot', async () => {
    const site = await hostedSite(maker, name);
    const fills = { email: 'ana@example.com', consent: true } as const;
    const chosen = { sales: true, 'lead-generation': true } as const;
    const answers = [
      await postHtml(site.url, site.html['/waitlist/'] ?? '', { ...fills, ...chosen }),
      await postHtml(site.url, site.html[locked] ?? '', fills),
    ];
    expect(answers.every(({ status }) => status < 400)).toBe(true);
    const lines = site.kept.map((fields) => fields.map((pair) => pair.join('=')).join(' '));
    const expected = name === 'listmonk' ? listmonkKeeps() : kept[name];
    expect(lines.map((line) => line.replace(site.url, 'SITE'))).toEqual(expected);
    if (!host.honeypot) return;
    const robot = { ...fills, ...chosen, 'waitlist-empty': 'Buy pills' };
    await postHtml(site.url, site.html['/waitlist/'] ?? '', robot);
    expect(site.kept).toHaveLength(2);
  });

  test.runIf(host.cors)('answers in place, and shows what is wrong where it is', async () => {
    const site = await hostedSite(maker, name);
    const page = await open(`${site.url}/waitlist/?section=sales&sop=sales/quote-follow-up`);
    const email = page.getByLabel('Email address');
    await email.fill('bad@example.com');
    await page.getByLabel('Clozo Academy may write').check();
    await press(page);
    if (host.answer === 'list' || host.answer === 'fields') {
      await page.locator('#waitlist-email-fault').getByText('This address is not taken.').waitFor();
      expect(await email.getAttribute('aria-invalid')).toBe('true');
      expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    } else if (host.answer === 'none') await told(page).getByText('has trouble').waitFor();
    else await told(page).getByText('This address is not taken.').waitFor();
    expect(await email.inputValue()).toBe('bad@example.com');

    await email.fill('busy@example.com');
    await press(page);
    await told(page).getByText('again in').waitFor();
    await email.fill('down@example.com');
    await press(page);
    await told(page).getByText('has trouble on its side').waitFor();

    await email.fill('ana@example.com');
    await press(page);
    await told(page).getByText('Thank you.').waitFor();
    expect(await told(page).evaluate((text) => text === document.activeElement)).toBe(true);
    expect(await email.isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/waitlist/');
    const [fields = []] = site.kept;
    const section = host.section('sales', { endpoint: '', thanks: '' });
    expect(fields).toContainEqual([section.name, section.value]);
    expect(fields).toContainEqual([host.names.sop, 'sales/quote-follow-up']);
    expect(fields.map(([one]) => one)).not.toContain('redirect');
  });

  // A host on this site has no answer that a script may not read.
  const isFar = !endpoints[name].leadsTo.startsWith('/');
  test.runIf(isFar)('has the browser post where a script may not read the answer', async () => {
    const site = await hostedSite(maker, name);
    const page = await open(`${site.url}${locked}`);
    await page.getByLabel('Email address').fill('closed@example.com');
    await page.getByLabel('Clozo Academy may write').check();
    await page.locator('waitlist-form button').dblclick();
    await page.waitForURL((url) => url.pathname !== locked);
    expect(site.kept.at(-1)).toContainEqual([host.names.email, 'closed@example.com']);
    // Once by script where the host lets one try, and once by the browser.
    expect(site.posts()).toBe(host.cors ? 2 : 1);
  });
});

function listmonkKeeps(): string[] {
  const id = (section: string) => {
    const at = maker.settings.sections.indexOf(section) + 1;
    return `l=${String(at).padStart(8, '0')}-7d37-4c14-b317-3e4cda33a647`;
  };
  const email = 'email=ana@example.com';
  return [
    [email, id('lead-generation'), id('sales'), id('everyone')].join(' '),
    [email, id('retention-and-recovery'), id('everyone')].join(' '),
  ];
}
