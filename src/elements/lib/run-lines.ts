import type { Run } from '../../model/run.ts';
import { countOf } from './run-count.ts';
import { day, runsOf } from './run-saved.ts';
import { html } from './search-html.ts';

/** How many runs a list shows before it is asked for all. */
const few = 10;

/** Which runs a list is of: of an SOP, or of all; those not finished, or all. */
interface Which {
  sop?: string | undefined;
  unfinished?: boolean;
}

/** Runs as items of a list, open ones first, then the newest: each leads to its work or its record. */
export function runLines({ sop, unfinished = false }: Which): HTMLElement[] {
  return runsOf(sop)
    .filter(({ run }) => !unfinished || !run.finishedAt)
    .map(({ id, run }) => line(id, run, sop === undefined));
}

/** Shows the latest runs in `host`, and with a button the others. Says whether there are any. */
export function listRuns(host: HTMLElement, list: Element, sop: string | undefined): boolean {
  const lines = runLines({ sop });
  const isLong = lines.length > few && host.dataset['shows'] !== 'all';
  const all = html(
    'button',
    { className: 'button', type: 'button' },
    `Show all ${lines.length} runs`,
  );
  all.addEventListener('click', () => {
    host.dataset['shows'] = 'all';
    listRuns(host, list, sop);
    list.children[few]?.querySelector('a')?.focus();
  });
  list.replaceChildren(
    ...lines.slice(0, isLong ? few : undefined),
    ...(isLong ? [html('li', {}, all)] : []),
  );
  return lines.length > 0;
}

function line(id: string, run: Run, titled: boolean): HTMLElement {
  const { who, site, finishedAt, finishedBy, startedAt, sop, title, version } = run;
  const href = finishedAt ? `/run/?id=${id}` : `/${sop}/run/?id=${id}`;
  const what = titled ? `${title}, ${day(startedAt)}` : day(startedAt);
  const name = `${finishedAt ? 'Finished' : 'Continue'}: ${what}`;
  const more = [site, finishedBy ?? who, `${countOf(run)} done`, `version ${version}`];
  const text = more.filter(Boolean).join(' · ');
  // Its SOP may be locked by now, or withdrawn: the record is there as long as the run is.
  const record = html('a', { href: `/run/?id=${id}` }, 'Record');
  return html(
    'li',
    {},
    ...[html('a', { href }, name), html('small', {}, ` ${text}`)],
    ...(titled && !finishedAt ? [' ', record] : []),
  );
}
