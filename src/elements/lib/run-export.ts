import type { Run, RunStep } from '../../model/run.ts';
import { companyOf, minutesOf, noteKey, writtenOf } from './run.ts';
import { zonedTime } from './run-saved.ts';
import { html } from './search-html.ts';

/** A run as JSON: all that is kept of it, its id, and the minutes that each ticked item took. */
export function runJson(id: string, run: Run): string {
  const minutes = Object.fromEntries(
    Object.keys(run.done).map((anchor) => [anchor, minutesOf(run, anchor)]),
  );
  return `${JSON.stringify({ id, ...run, minutes }, null, 2)}\n`;
}

/**
 * A run as CSV (RFC 4180): a line per item. It begins with a byte order mark, without which Excel
 * misreads accents, and no spreadsheet takes a cell of it for a formula.
 */
export function runCsv(id: string, run: Run): string {
  const { document, version, title, site, who, responsible } = run;
  const { startedAt, finishedAt, finishedBy } = run;
  const common = {
    ...{ run: id, business: companyOf(run), document, version, title, site, who, responsible },
    started: zonedTime(startedAt),
    finished: finishedAt ? zonedTime(finishedAt) : '',
    'done by': finishedBy,
  };
  const rows = run.items.map((item) => {
    const { kind, anchor, words } = item;
    const at = run.done[anchor]?.at;
    return {
      ...common,
      ...{ kind, item: words, done: at ? 'yes' : 'no', at: at ? zonedTime(at) : '' },
      minutes: minutesOf(run, anchor),
      limit: item.kind === 'step' ? item.limitMinutes : undefined,
      readings: item.kind === 'step' ? readingsOf(run, item) : '',
      note: run.notes[noteKey(anchor)],
    };
  });
  const lines = [Object.keys(rows[0] ?? common), ...rows.map((row) => Object.values(row))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** Hands a run to the reader as a file. */
export function exportRun(id: string, run: Run, kind: 'json' | 'csv'): void {
  const text = kind === 'json' ? runJson(id, run) : runCsv(id, run);
  const type = kind === 'json' ? 'application/json' : 'text/csv';
  const href = URL.createObjectURL(new Blob([text], { type }));
  html('a', { href, download: `run-${id}.${kind}` }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** “Free chlorine: 2 ppm; pH: 7.4”: steps ask for different things, and a column holds them all. */
function readingsOf(run: Run, step: RunStep): string {
  return writtenOf(run, step)
    .map(([label, text]) => `${label}: ${text}`)
    .join('; ');
}

function cell(value: unknown): string {
  const text = String(value ?? '');
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
