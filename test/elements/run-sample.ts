import type { KeptRun, RunSheet, RunStep } from '../../src/model/run.ts';

/** A step of a run; only what a test is about is given. */
export function step(anchor: string, words: string, more: Partial<RunStep> = {}): RunStep {
  return {
    kind: 'step',
    anchor,
    words,
    action: 'Do it.',
    standard: 'It is done.',
    timeLimit: '5 minutes',
    limitMinutes: 5,
    documentation: 'Chemical Log: readings.',
    number: 1,
    extras: [],
    hazards: [],
    readings: ['Readings'],
    ...more,
  };
}

/** A checklist of two steps and two checkpoints. */
export const sheet: RunSheet = {
  sop: 'water/testing',
  title: 'Testing SOP',
  document: 'WAT-01',
  version: '1.0',
  effective: '2026-11-23',
  business: '[Business name]',
  responsible: 'Office Manager',
  intro: [],
  ownDay: [],
  items: [
    step('step-sample', 'Take the sample', { action: 'Route Technician fills the bottle.' }),
    step('step-test', 'Test it', { action: 'Call [Business phone] from [Texting number].' }),
    {
      kind: 'check',
      anchor: 'check-cap',
      words: 'Cap is on',
      pause: 'Before you leave',
      method: 'DO-CONFIRM',
    },
    {
      kind: 'check',
      anchor: 'check-log',
      words: 'Log is "full", signed',
      pause: 'Before you leave',
      method: 'DO-CONFIRM',
    },
  ],
  blanks: {
    'Business name': 'blank/business name',
    'Business phone': 'blank/business phone',
    'Texting number': 'blank/water/testing/texting number',
  },
  roles: {
    'Office Manager': 'blank/role: office manager',
    'Route Technician': 'blank/role: route technician',
  },
};

/** A run as it is kept; only what a test is about is given. */
export function keptRun(more: Partial<KeptRun> = {}): KeptRun {
  return {
    ...{ sop: sheet.sop, sheet: 'sheet/water/testing/1.0/a1', filled: {}, startedAt: 1 },
    ...{ who: '', site: '', done: {}, notes: {} },
    ...more,
  };
}
