import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../load/yaml.ts';
import { curriculumFileSchema, type CurriculumFile } from '../model/curriculum-file.ts';
import { sectionSchema } from '../model/section.ts';
import type { Address } from '../server/listen.ts';
import { openWaitlist, type Waitlist } from '../waitlist/open-waitlist.ts';
import type { WaitlistSettings } from '../waitlist/settings.ts';

/** Where our own service answers, on whatever host it runs. */
const servicePath = '/api/waitlist';

/** What opening takes. */
interface Options {
  content: string;
  /** The finished site, for the look of the service’s pages; none while authors work. */
  dist?: string;
  /** Where this process listens. */
  address: Address;
  log: (line: string) => void;
  env?: NodeJS.ProcessEnv;
}

/**
 * Opens our own waitlist service if the form posts to it. Undefined where another service keeps the
 * list, or where there is no valid `curriculum.yaml`. Throws sentences for the owner.
 */
export async function openOwnWaitlist(options: Options): Promise<Waitlist | undefined> {
  const { content, dist, address, log, env = process.env } = options;
  const settings = await readWaitlistSettings(content, address);
  if (!settings) return undefined;
  const template = dist && join(dist, 'waitlist', 'index.html');
  return await openWaitlist({ settings, env, log, ...(template && { template }) });
}

/** What of the content the service needs; undefined if the form does not post to it. */
export async function readWaitlistSettings(
  content: string,
  address: Address,
): Promise<WaitlistSettings | undefined> {
  const file = await readFileOf(content);
  if (!file || !isOurs(file.waitlist.endpoint)) return undefined;
  const site = siteAddress(file.address, address);
  const { endpoint, heading, consent, consentVersion } = file.waitlist;
  return {
    title: file.title,
    publisher: file.publisher,
    address: site,
    serviceAddress: endpoint.startsWith('/') ? site : new URL(endpoint).origin,
    ...{ heading, consent, consentVersion, action: file.banner.action },
    sections: await Promise.all(file.sections.map((id) => readSection(content, id))),
    mail: file.mail,
  };
}

/** A path of this site, or the same path of the machine that the service runs on. */
function isOurs(endpoint: string): boolean {
  if (endpoint.startsWith('/')) return endpoint === servicePath;
  return URL.canParse(endpoint) && new URL(endpoint).pathname === servicePath;
}

/** While the site is only on this machine, links lead to where it really listens. */
function siteAddress(written: string, { port }: Address): string {
  const url = new URL(written);
  if (['localhost', '127.0.0.1'].includes(url.hostname) && port !== 0) url.port = String(port);
  return url.origin;
}

async function readFileOf(content: string): Promise<CurriculumFile | undefined> {
  const file = join(content, 'curriculum.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : readYaml(text, curriculumFileSchema, file).data;
}

async function readSection(content: string, id: string): Promise<{ id: string; title: string }> {
  const file = join(content, id, 'section.yaml');
  const text = await readFile(file, 'utf8').catch(() => '');
  return { id, title: readYaml(text, sectionSchema, file).data?.title ?? id };
}
