import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createServer } from 'vite';
import { loadCurriculum } from '../../src/load/load-curriculum.ts';
import { publicCurriculum } from '../../src/model/public-curriculum.ts';
import { waitlistSchema } from '../../src/model/waitlist-settings.ts';
import type { FormHostName } from '../../src/model/form-host.ts';
import { endpoints } from './form-endpoints.ts';

/** Where a form stands. */
export interface FormPlace {
  section?: string;
  sop?: string;
}

const formPattern = /<waitlist-form.*?<\/waitlist-form>/su;

/**
 * Makes the waitlist form of the real curriculum as the build makes it, for any host: eight builds of
 * the site would take minutes.
 */
export async function formMaker() {
  const inline = { configFile: false, compressHTML: true, devToolbar: { enabled: false } } as const;
  const config = getViteConfig({ logLevel: 'error' }, { ...inline, logLevel: 'silent' });
  const vite = await createServer({
    ...(await config({ mode: 'production', command: 'serve' })),
    configFile: false,
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, hmr: false },
  });
  const { default: component } = await vite.ssrLoadModule('/src/components/WaitlistForm.astro');
  const container = await AstroContainer.create();
  const { curriculum } = await loadCurriculum('content', new Date());
  if (!curriculum) throw new Error('The curriculum does not load.');
  const seen = publicCurriculum(curriculum, 'published');

  /** The element with the form in it, as HTML. */
  const make = async (host: FormHostName, place: FormPlace = {}): Promise<string> => {
    const waitlist = waitlistSchema.parse({ ...seen.settings.waitlist, ...settingsOf(host) });
    const settings = { ...seen.settings, waitlist };
    const props = { curriculum: { ...seen, settings }, ...place };
    return formIn(await container.renderToString(component, { props }));
  };
  const settingsOf = (host: FormHostName) => ({
    host,
    endpoint: endpoints[host].takes[0],
    ...(host === 'listmonk' && { lists: listsOf(seen.settings.sections) }),
  });
  return { make, settings: seen.settings, close: () => vite.close() };
}

/** The id of a list at listmonk for everyone and for each section: no two are the same. */
export function listsOf(sections: readonly string[]): Record<string, string> {
  const id = (at: number) => `${String(at).padStart(8, '0')}-7d37-4c14-b317-3e4cda33a647`;
  return Object.fromEntries(['everyone', ...sections].map((name, at) => [name, id(at)]));
}

/** The element with the form in a page. */
export function formIn(html: string): string {
  const [found] = formPattern.exec(html) ?? [];
  if (!found) throw new Error('The page has no waitlist form.');
  return found;
}

/** The page with another form in the place of its own. */
export function withForm(html: string, form: string): string {
  return html.replace(formPattern, () => form);
}
