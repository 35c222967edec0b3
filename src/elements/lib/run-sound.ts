import type { KeptRun, RunSheet } from '../../model/run.ts';
import { isTime } from './saved-entry.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isSop = matches(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u);
const isAnchor = matches(/^[a-z0-9-]+$/u);
const isMaybeText = maybe(isText);

const block = oneOf({
  text: { text: isText },
  quote: { text: isText },
  list: { ordered: (value) => typeof value === 'boolean', items: list(isText) },
  table: { columns: list(isText), rows: list(list(isText)) },
});

const hazard = shape({ kind: isText, warning: isText, wear: isMaybeText, stop: isText });

const item = oneOf({
  step: {
    ...{ anchor: isAnchor, words: isText, action: isText, standard: isText, timeLimit: isText },
    limitMinutes: maybe((value) => typeof value === 'number'),
    ...{ documentation: isText, extras: list(block), hazards: list(hazard) },
    readings: list(isText),
  },
  check: { anchor: isAnchor, words: isText, pause: isText, method: isText },
});

const run = shape({
  ...{ sop: isSop, sheet: matches(/^sheet\/./u), filled: record(isText), startedAt: isTime },
  ...{ who: isText, site: isText, done: record(shape({ at: isTime })), notes: record(isText) },
  ...{ finishedAt: maybe(isTime), finishedBy: isMaybeText, declined: isMaybeText },
});

const sheet = shape({
  ...{ sop: isSop, title: isText, document: isText, version: isText, effective: isText },
  ...{ business: isText, responsible: isText, intro: list(block), items: list(item) },
  ownDay: list(shape({ title: isText, anchor: isText })),
  ...{ blanks: record(isText), roles: record(isText) },
});

/** Whether a value that was kept as a run is one: files and storage may be damaged, or made by hand. */
export function isRun(value: unknown): value is KeptRun {
  return run(value);
}

/** Whether a value that was kept as the checklist of runs is one. */
export function isSheet(value: unknown): value is RunSheet {
  return sheet(value);
}

/** Whether a text is the id of an SOP, `section/slug`, of which addresses are made. */
export function isSopId(text: string): boolean {
  return isSop(text);
}

function matches(pattern: RegExp): Check {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function maybe(is: Check): Check {
  return (value) => value === undefined || is(value);
}

function list(is: Check): Check {
  return (value) => Array.isArray(value) && value.every(is);
}

function record(is: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every(is);
}

function shape(parts: Record<string, Check>): Check {
  return (value) => isRecord(value) && Object.entries(parts).every(([name, is]) => is(value[name]));
}

function oneOf(kinds: Record<string, Record<string, Check>>): Check {
  const checks = new Map(Object.entries(kinds).map(([kind, parts]) => [kind, shape(parts)]));
  return (value) => isRecord(value) && (checks.get(String(value['kind']))?.(value) ?? false);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
