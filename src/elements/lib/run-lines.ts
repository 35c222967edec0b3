import type { Run } from '../../model/run.ts';
import { countOf } from './run-count.ts';
import { day, runsOf } from './run-saved.ts';
import { html } from './search-html.ts';

/** The runs of an SOP, or of all, as items of a list: each leads to its work or to its record. */
export function runLines(sop?: string): HTMLElement[] {
  return runsOf(sop).map(({ id, run }) => line(id, run, sop === undefined));
}

function line(id: string, run: Run, titled: boolean): HTMLElement {
  const { who, site, finishedAt, finishedBy, startedAt, sop, title, version } = run;
  const href = finishedAt ? `/run/?id=${id}` : `/${sop}/run/?id=${id}`;
  const what = titled ? `${title}, ${day(startedAt)}` : day(startedAt);
  const name = `${finishedAt ? 'Finished' : 'Continue'}: ${what}`;
  const more = [site, finishedBy ?? who, `${countOf(run)} done`, `version ${version}`];
  const text = more.filter(Boolean).join(' · ');
  return html('li', {}, html('a', { href }, name), html('small', {}, ` ${text}`));
}
