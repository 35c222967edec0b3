import { blankKey, splitBlanks } from './blank.ts';
import { roleBlank, sharedKey, splitActor, splitRole } from './blank-keys.ts';
import { blockTexts } from './block.ts';
import type { OpenSop } from './public-view.ts';
import { readingsIn } from './readings.ts';
import type { RunCheck, RunItem, RunSheet, RunStep } from './run.ts';
import type { PausePoint, Step } from './sop.ts';
import { checkpointAnchor, stepAnchor } from './stable-ids.ts';
import { ownDayPoints, workOrder } from './work-order.ts';

const businessName = 'Business name';

/** What a run of `sop` is started from; `shared` are the names of the blanks that all SOPs share. */
export function runSheet(sop: OpenSop, shared: readonly string[]): RunSheet {
  const { id, title, document, version, effective } = sop;
  const items = itemsOf(sop);
  const ownDay = ownDayPoints(sop).map((pause) => ({
    title: pause.title,
    anchor: checkpointAnchor(pause.checkpoints[0]?.id ?? ''),
  }));
  const texts = [...sop.intro.flatMap(blockTexts), ...items.flatMap(textsOf)];
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
    ...{ sop: id, title, document, version, effective, intro: sop.intro, items, ownDay },
    business: `[${businessName}]`,
    responsible,
    blanks: Object.fromEntries(names.map((name) => [name, keyOf(name)])),
    roles: Object.fromEntries(roles.map((role) => [role, sharedKey(roleBlank(role))])),
  };
}

function itemsOf(sop: OpenSop): RunItem[] {
  return workOrder(sop).flatMap<RunItem>((work) =>
    work.kind === 'step' ? [stepOf(work.step, sop)] : checksOf(work.pause),
  );
}

function stepOf(step: Step, { hazards }: OpenSop): RunStep {
  const { id, number, title, duration, action, standard, timeLimit, documentation, extras } = step;
  return {
    kind: 'step',
    anchor: stepAnchor(id),
    number,
    words: title,
    ...{ action, standard, timeLimit, documentation, extras },
    ...(duration && { limitMinutes: duration.max }),
    hazards: hazards
      .filter((hazard) => hazard.step === number)
      .map(({ kind, warning, wear, stop }) => ({ kind, warning, ...(wear && { wear }), stop })),
    readings: readingsIn(documentation),
  };
}

function checksOf({ title, method, checkpoints }: PausePoint): RunCheck[] {
  return checkpoints.map(({ id, text }) => ({
    kind: 'check',
    anchor: checkpointAnchor(id),
    words: text,
    ...{ pause: title, method },
  }));
}

function textsOf(item: RunItem): string[] {
  if (item.kind === 'check') return [item.words, item.pause];
  const { words, action, standard, timeLimit, documentation, extras, hazards } = item;
  const dangers = hazards.flatMap(({ warning, wear = '', stop }) => [warning, wear, stop]);
  return [
    ...[words, action, standard, timeLimit, documentation, ...dangers],
    ...extras.flatMap(blockTexts),
  ];
}
