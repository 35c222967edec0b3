import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readForm } from '../../src/build/read-form.ts';
import { formHostNames, type FormHostName } from '../../src/model/form-host.ts';
import { formHosts } from '../../src/model/form-hosts.ts';
import { endpoints } from '../support/form-endpoints.ts';
import { formPages, hostedSite } from '../support/hosted-site.ts';
import { useOnePage } from '../support/one-page.ts';
import { formIn, formMaker } from '../support/render-form.ts';

let maker: Awaited<ReturnType<typeof formMaker>>;
const onePage = useOnePage();

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

const email = () => onePage().getByLabel('Email address');
const told = () => onePage().locator('waitlist-form output');
const isFocused = (element: Element) => element === document.activeElement;

/** Types an address and sends the form. */
async function send(address: string) {
  await email().fill(address);
  await onePage().locator('waitlist-form button').click();
}

/** Opens a page of the form and agrees to the words. */
async function openForm(url: string) {
  await onePage().goto(url);
  await onePage().getByLabel('Clozo Academy may write').check();
}

test.each(formHostNames)('%s keeps what the HTML sends, and nothing of a robot', async (name) => {
  const { honeypot } = formHosts[name];
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
  if (!honeypot) return;
  const robot = { ...fills, ...chosen, 'waitlist-empty': 'Buy pills' };
  await postHtml(site.url, site.html['/waitlist/'] ?? '', robot);
  expect(site.kept).toHaveLength(2);
});

const readable = formHostNames.filter((name) => formHosts[name].cors);

test.each(readable)('%s is answered in place, beside what is wrong', async (name) => {
  const host = formHosts[name];
  const site = await hostedSite(maker, name);
  await openForm(`${site.url}/waitlist/?section=sales&sop=sales/quote-follow-up`);
  await send('bad@example.com');
  if (host.answer === 'list' || host.answer === 'fields') {
    await onePage()
      .locator('#waitlist-email-fault')
      .getByText('This address is not taken.')
      .waitFor();
    // Our own service speaks in our words; of another it is said who speaks.
    const words = await onePage().locator('#waitlist-email-fault').textContent();
    expect(words?.startsWith('The waitlist did not take this')).toBe(name !== 'embedded');
    expect(await email().getAttribute('aria-invalid')).toBe('true');
    expect(await email().evaluate(isFocused)).toBe(true);
  } else if (host.answer === 'none') await told().getByText('has trouble').waitFor();
  else await told().getByText('This address is not taken.').waitFor();

  await send('busy@example.com');
  await told().getByText('again in').waitFor();
  await send('down@example.com');
  await told().getByText('has trouble on its side').waitFor();
  expect(site.kept).toEqual([]);

  await send('ana@example.com');
  await told().getByText('Thank you.').waitFor();
  expect(await told().evaluate(isFocused)).toBe(true);
  expect(await email().isVisible()).toBe(false);
  expect(site.posts()).toBe(4);
  const section = host.section('sales', { endpoint: '', thanks: '' });
  expect(site.kept).toEqual([
    expect.arrayContaining([
      [host.names.email, 'ana@example.com'],
      [section.name, section.value],
      [host.names.sop, 'sales/quote-follow-up'],
    ]),
  ]);
  expect(Object.fromEntries(site.kept[0] ?? [])).not.toHaveProperty('redirect');
});

/** A host on this site has no answer that a script may not read. */
const far = formHostNames.filter((name) => !endpoints[name].leadsTo.startsWith('/'));

test.each(far)('%s is posted to by the browser where no script may read', async (name) => {
  const host = formHosts[name];
  const site = await hostedSite(maker, name);
  await openForm(site.url + locked);
  const page = onePage();
  await send('closed@example.com');
  await page.waitForURL((url) => url.pathname !== locked);
  expect(site.kept.at(-1)).toContainEqual([host.names.email, 'closed@example.com']);
  // Once by script where the host lets one try, and once by the browser.
  expect(site.posts()).toBe(host.cors ? 2 : 1);
  // Web3Forms leads back to our page that says thank you, which takes back what was kept.
  const isThanked = page.url().endsWith('/waitlist/thanks/');
  expect(isThanked).toBe(name === 'web3forms');
  const draft = () => page.evaluate(() => localStorage.getItem('sops:2:waitlist/draft') ?? '');
  if (isThanked) expect(await draft()).not.toContain('closed@');
  await page.goBack();
  expect(await email().inputValue()).toBe('closed@example.com');
  if (!isThanked) await told().getByText('You sent this from here before.').waitFor();
  expect(await draft()).not.toContain('closed@');
});

function listmonkKeeps(): string[] {
  const id = (section: string) => {
    const at = maker.settings.sections.indexOf(section) + 1;
    return `l=${String(at).padStart(8, '0')}-7d37-4c14-b317-3e4cda33a647`;
  };
  const ana = 'email=ana@example.com';
  return [
    [ana, id('lead-generation'), id('sales'), id('everyone')].join(' '),
    [ana, id('retention-and-recovery'), id('everyone')].join(' '),
  ];
}
