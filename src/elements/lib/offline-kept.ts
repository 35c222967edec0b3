import type { ProgressSop } from '../../model/progress-sop.ts';
import { keptPaths } from './offline.ts';
import { openSops } from './progress-list.ts';
import { html } from './search-html.ts';

/** An open SOP, and whether its page and its sheet are kept on this device. */
interface KeptSop extends ProgressSop {
  page: boolean;
  sheet: boolean;
}

/** The open SOPs that this device keeps, and those that it does not. */
export async function keptSops(): Promise<{ kept: KeptSop[]; missing: KeptSop[] }> {
  const [sops, paths] = await Promise.all([openSops(), keptPaths()]);
  const all = sops.map((sop) => ({
    ...{ ...sop, page: paths.has(`/${sop.id}/`), sheet: paths.has(`/${sop.id}/checklist/`) },
  }));
  return { kept: all.filter(({ page }) => page), missing: all.filter(({ page }) => !page) };
}

/** An SOP as an item of a list: what is kept of it leads there. */
export function sopLine({ id, title, page, sheet }: KeptSop): HTMLElement {
  const links = [
    ...(page ? [html('a', { href: `/${id}/`, textContent: title })] : [title]),
    ...(sheet ? [html('a', { href: `/${id}/checklist/`, textContent: 'Checklist sheet' })] : []),
  ];
  return html('li', {}, ...links.flatMap((link, at) => (at > 0 ? [' ', link] : [link])));
}
