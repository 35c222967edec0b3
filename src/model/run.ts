import { blankKey, splitBlanks } from './blank.ts';
import { roleBlank, sharedKey, splitActor, splitRole } from './blank-keys.ts';
import type { Hazard } from './frontmatter.ts';
import type { OpenSop } from './public-view.ts';
import { readingsIn } from './readings.ts';
import type { PausePoint } from './sop.ts';
import { checkpointAnchor, stepAnchor } from './stable-ids.ts';

/** A step as a run keeps it, with its own words. */
export interface RunStep {
  kind: 'step';
  anchor: string;
  words: string;
  action: string;
  standard: string;
  timeLimit: string;
  /** The working time it may take at most. */
  limitMinutes?: number;
  documentation: string;
  hazards: Pick<Hazard, 'kind' | 'warning' | 'wear' | 'stop'>[];
  /** Labels of the lines on which the reader writes what the record asks for. */
  readings: string[];
}

/** A checkpoint as a run keeps it. */
export interface RunCheck {
  kind: 'check';
  anchor: string;
  words: string;
  /** Title of its pause point; empty where there is only one, without a heading. */
  pause: string;
  method: PausePoint['method'];
}

/** What is ticked in a run. */
export type RunItem = RunStep | RunCheck;

/** What a run is started from: the checklist of one version of an SOP. */
export interface RunSheet {
  /** `section/slug`. */
  sop: string;
  title: string;
  document: string;
  version: string;
  effective: string;
  /** The blank for the name of the company, which a start fills in like every other. */
  business: string;
  /** The role that answers for it; a start adds the person behind it. */
  responsible: string;
  items: RunItem[];
  /** By the name of a blank as written: the key under which the reader’s words for it are saved. */
  blanks: Record<string, string>;
  /** By the name of a role: the key under which the person behind it is saved. */
  roles: Record<string, string>;
}

/** A dated copy of a checklist, at work or done. It lives on the reader’s device only. */
export interface Run extends Omit<RunSheet, 'blanks' | 'roles'> {
  /** Milliseconds since 1970, like every time in a run. */
  startedAt: number;
  who: string;
  site: string;
  /** What is ticked, by anchor. */
  done: Record<string, { at: number }>;
  /** What was written: the note of a step by its anchor, other lines by `anchor/label`. */
  notes: Record<string, string>;
  finishedAt?: number;
  finishedBy?: string;
  /** The newer version that was offered and declined. */
  declined?: string;
}

const businessName = 'Business name';

/** What a run of `sop` is started from; `shared` are the names of the blanks that all SOPs share. */
export function runSheet(sop: OpenSop, shared: readonly string[]): RunSheet {
  const { id, title, document, version, effective } = sop;
  const items = [...stepsOf(sop), ...checksOf(sop)];
  const texts = items.flatMap(textsOf);
  const sharedKeys = new Set([businessName, ...shared].map(blankKey));
  const keyOf = (name: string) =>
    sharedKeys.has(blankKey(name)) ? `blank/${blankKey(name)}` : `blank/${id}/${blankKey(name)}`;
  // Every spelling of a blank, as it is found in the words.
  const names = [`[${businessName}]`, ...texts]
    .flatMap(splitBlanks)
    .flatMap((segment) => (segment.kind === 'blank' ? [segment.name] : []));
  const responsible = splitRole(sop.responsibility[0]?.who ?? '').role;
  const roles = new Set([responsible, ...sop.steps.map(({ action }) => splitActor(action).role)])
    .values()
    .filter(Boolean)
    .toArray();
  return {
    ...{ sop: id, title, document, version, effective, items },
    business: `[${businessName}]`,
    responsible,
    blanks: Object.fromEntries(names.map((name) => [name, keyOf(name)])),
    roles: Object.fromEntries(roles.map((role) => [role, sharedKey(roleBlank(role))])),
  };
}

function stepsOf({ steps, hazards }: OpenSop): RunStep[] {
  return steps.map(
    ({ id, number, title, action, standard, timeLimit, duration, documentation }) => ({
      kind: 'step',
      anchor: stepAnchor(id),
      words: title,
      ...{ action, standard, timeLimit, documentation },
      ...(duration && { limitMinutes: duration.max }),
      hazards: hazards
        .filter(({ step }) => step === number)
        .map(({ kind, warning, wear, stop }) => ({ kind, warning, ...(wear && { wear }), stop })),
      readings: readingsIn(documentation),
    }),
  );
}

function checksOf({ pausePoints }: OpenSop): RunCheck[] {
  return pausePoints.flatMap(({ title, method, checkpoints }) =>
    checkpoints.map(({ id, text }) => ({
      kind: 'check',
      anchor: checkpointAnchor(id),
      words: text,
      ...{ pause: title, method },
    })),
  );
}

function textsOf(item: RunItem): string[] {
  if (item.kind === 'check') return [item.words, item.pause];
  const { words, action, standard, timeLimit, documentation, hazards } = item;
  const dangers = hazards.flatMap(({ warning, wear = '', stop }) => [warning, wear, stop]);
  return [words, action, standard, timeLimit, documentation, ...dangers];
}
