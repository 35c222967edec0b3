import { describe, expect, test } from 'vitest';
import { blockTexts } from '../../src/model/block.ts';
import { publicSopSchema, publicView } from '../../src/model/public-view.ts';
import type { Sop } from '../../src/model/sop.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

const { sections } = await smallCurriculum();
const water = sections.find(({ id }) => id === 'water');
const sop = (id: string): Sop => {
  const found = water?.sops.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const free = sop('water/water-testing');
const plain = sop('water/monthly-balance');
const other: Sop = {
  ...plain,
  intro: [{ kind: 'text', text: 'Never balance on the day of a dose.' }],
  steps: plain.steps.map((step) => ({
    ...step,
    extras: [{ kind: 'quote', text: `Say it at step ${step.number} in these words.` }],
  })),
};
const gate = { access: 'omit', free: 'water-testing' } as const;

describe('publicView', () => {
  test('gives the free SOP whole', () => {
    const view = publicView(free, gate);
    expect(view.access === 'open' && view.steps).toEqual(free.steps);
    expect(view.free).toBe(true);
  });

  test('gives of a locked SOP what an honest preview needs, and nothing else', () => {
    expect(Object.keys(publicView(other, gate)).sort()).toEqual([
      ...['access', 'counts', 'document', 'doing', 'effective', 'free', 'id', 'purpose'],
      ...[
        'responsibility',
        'reviewBy',
        'reviews',
        'scope',
        'section',
        'summary',
        'title',
        'version',
      ],
    ]);
  });

  test('holds no word of a locked SOP’s steps, checkpoints, tools, errors or hazards', () => {
    const view = JSON.stringify(publicView(other, gate));
    const kept = [
      ...other.steps.flatMap(({ title, action, standard, timeLimit, documentation, extras }) => [
        ...[title, action, standard, timeLimit, documentation],
        ...extras.flatMap(blockTexts),
      ]),
      ...other.intro.flatMap(blockTexts),
      ...other.pausePoints.flatMap(({ checkpoints }) => checkpoints.map(({ text }) => text)),
      ...other.tools,
      ...other.errors.flatMap(Object.values),
      ...other.hazards.map(({ warning }) => warning),
      ...other.keywords,
    ].filter((text): text is string => typeof text === 'string' && text.length > 12);
    expect(kept.filter((text) => view.includes(text))).toEqual([]);
    expect(kept.length).toBeGreaterThan(10);
    expect([other.intro, ...other.steps.map(({ extras }) => extras)].flat()).toHaveLength(3);
  });

  test('names of a locked SOP the roles, not their limits', () => {
    const limited = [{ duty: 'Approval Authority', who: 'Company Owner (credits above one fee)' }];
    const view = publicView({ ...other, responsibility: limited }, gate);
    expect(view.responsibility).toEqual([{ duty: 'Approval Authority', who: 'Company Owner' }]);
  });

  test('counts what is inside', () => {
    const { counts, doing } = publicView(other, gate);
    expect(counts.steps).toBe(other.steps.length);
    expect(counts.tools).toBe(other.tools.length);
    expect(counts.checkpoints).toBe(
      other.pausePoints.flatMap(({ checkpoints }) => checkpoints).length,
    );
    expect(doing).toEqual(other.doing);
  });

  test('gives everything where the section is open', () => {
    const view = publicView(other, { access: 'open', free: 'water-testing' });
    expect(view.access).toBe('open');
    expect(view.free).toBe(false);
  });

  test('fits its schema, which refuses a body on a locked SOP', () => {
    for (const access of ['omit', 'open'] as const) {
      expect(publicSopSchema.safeParse(publicView(other, { ...gate, access })).success).toBe(true);
    }
    const leaky = { ...publicView(other, gate), steps: other.steps };
    expect(publicSopSchema.safeParse(leaky).success).toBe(false);
  });
});
