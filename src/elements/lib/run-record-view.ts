import type { Run, RunCheck, RunItem } from '../../model/run.ts';
import { withBlanks } from './run-parts.ts';
import { clock, dayAndTime } from './run-saved.ts';
import { countOf } from './run-count.ts';
import { companyOf, minutesOf, noteKey, writtenOf } from './run.ts';
import { html } from './search-html.ts';

/** Shows a run as a record; without one, nothing. */
export function paintRecord(sheet: HTMLElement, id: string, run: Run | undefined): void {
  sheet.replaceChildren(...(run ? recordOf(run) : []));
  if (run) nameOnPaper(run, id);
}

/** A run as a record to read and to print: title block, every item with its box and notes, end mark. */
function recordOf(run: Run): Node[] {
  const { title, document, version, items } = run;
  const business = companyOf(run);
  const company = business ? [html('p', {}, business)] : [];
  return [
    html('header', {}, ...company, html('h2', {}, `${title}: run`), facts(run)),
    html('h3', {}, 'Steps'),
    list(
      run,
      items.filter(({ kind }) => kind === 'step'),
    ),
    ...pauses(run),
    html('p', { className: 'end' }, `End of ${document} run, version ${version}`),
  ];
}

/** Lets the head and foot of every printed page say which run it belongs to. */
function nameOnPaper({ title, document, version, startedAt }: Run, id: string): void {
  const { dataset } = window.document.documentElement;
  dataset['printTitle'] = `${title}: run`;
  dataset['printDocument'] = `${document} · Version ${version} · ${dayAndTime(startedAt)}`;
  dataset['printNotice'] = `Record of run ${id}`;
}

function facts(run: Run): HTMLElement {
  const { document, version, effective, responsible, who, site } = run;
  const { startedAt, finishedAt, finishedBy } = run;
  const rows = [
    ['Document', `${document}, version ${version}, effective ${effective}`],
    ['Responsible', responsible],
    ['Who', who],
    ['Site', site],
    ['Started', dayAndTime(startedAt)],
    ['Finished', finishedAt ? dayAndTime(finishedAt) : 'Not finished'],
    ['Done by', finishedBy ?? ''],
    ['Ticked', countOf(run)],
  ];
  const shown = rows.map(([name = '', value = '']) =>
    html('div', {}, html('dt', {}, name), html('dd', {}, value || '–')),
  );
  return html('dl', { className: 'facts' }, ...shown);
}

function pauses(run: Run): HTMLElement[] {
  const checks = run.items.filter((item): item is RunCheck => item.kind === 'check');
  return [...new Set(checks.map(({ pause }) => pause))].map((pause) => {
    const own = checks.filter((check) => check.pause === pause);
    const title = `${pause || 'Quality control checkpoints'} (${own[0]?.method})`;
    return html('section', {}, html('h3', {}, title), list(run, own));
  });
}

function list(run: Run, items: readonly RunItem[]): HTMLElement {
  return html('ul', { className: 'plain' }, ...items.map((item) => line(run, item)));
}

function line(run: Run, item: RunItem): HTMLElement {
  const { anchor, words } = item;
  const at = run.done[anchor]?.at;
  const limit = item.kind === 'step' && item.limitMinutes ? ` (limit ${item.limitMinutes})` : '';
  const when = at ? ` ${clock(at)}, ${minutesOf(run, anchor)} min${limit}` : ' Not ticked';
  const box = html('span', { className: 'run-box', ariaHidden: 'true' }, at ? '✓' : '');
  const done = html('span', { className: 'hidden' }, at ? 'Done: ' : 'Not done: ');
  const text = html('p', {}, done, ...withBlanks(words), html('small', {}, when));
  return html('li', {}, box, html('div', {}, text, ...notes(run, item)));
}

function notes(run: Run, item: RunItem): HTMLElement[] {
  if (item.kind === 'check') return [];
  const note = run.notes[noteKey(item.anchor)];
  return [...writtenOf(run, item), ...(note ? [['Note', note]] : [])].map(
    ([label = '', text = '']) =>
      html('p', { className: 'run-note' }, html('strong', {}, `${label}: `), text),
  );
}
