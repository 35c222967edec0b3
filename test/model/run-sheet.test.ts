import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import { publicSops } from '../../src/model/public-curriculum.ts';
import { runSheet } from '../../src/model/run-sheet.ts';
import type { PausePoint } from '../../src/model/sop.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

describe('runSheet', () => {
  test('has every step and checkpoint of an open SOP, by the anchors that ticks are saved under', async () => {
    const sop = publicSops(await smallCurriculum(), 'published').find(
      (one) => one.access === 'open',
    );
    if (sop?.access !== 'open') throw new Error('The small curriculum has an open SOP.');
    const sheet = runSheet({ ...sop, blanks: [] }, []);
    expect(sheet.items.map(({ anchor }) => anchor)).toEqual([
      ...sop.steps.map(({ id }) => `step-${id}`),
      ...sop.pausePoints.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => `check-${id}`)),
    ]);
    expect(sheet).toMatchObject({ sop: sop.id, version: sop.version, document: sop.document });
  });

  test('knows where the persons behind the roles of the steps are saved', async () => {
    const sop = publicSops(await smallCurriculum(), 'published').find(
      (one) => one.access === 'open',
    );
    const [step] = sop?.access === 'open' ? sop.steps : [];
    if (sop?.access !== 'open' || !step) throw new Error('The small curriculum has an open SOP.');
    const steps = [{ ...step, action: 'Route Technician tests.' }];
    const sheet = runSheet(
      {
        ...sop,
        steps,
        responsibility: [{ duty: 'Primary Owner', who: 'Office Manager (mornings)' }],
      },
      [],
    );
    expect(sheet.responsible).toBe('Office Manager');
    expect(sheet.roles).toEqual({
      'Office Manager': 'blank/role: office manager',
      'Route Technician': 'blank/role: route technician',
    });
  });

  test('tells shared blanks from those of the SOP, and knows where both are saved', async () => {
    const sop = publicSops(await smallCurriculum(), 'published').find(
      (one) => one.access === 'open',
    );
    const [step] = sop?.access === 'open' ? sop.steps : [];
    if (sop?.access !== 'open' || !step) throw new Error('The small curriculum has an open SOP.');
    const steps = [{ ...step, action: 'Text [Texting number], then call [business  Phone].' }];
    expect(runSheet({ ...sop, steps, pausePoints: [] }, ['Business phone']).blanks).toEqual({
      'Business name': 'blank/business name',
      'Texting number': `blank/${sop.id}/texting number`,
      'business  Phone': 'blank/business phone',
    });
  });

  test('has the checks where they belong, and those of their own day by themselves', async () => {
    const sop = await openSop();
    const [before, after] = sop.pausePoints;
    if (!before || !after) throw new Error('The open SOP has two pause points.');
    const pausePoints: PausePoint[] = [
      { ...before, when: { at: 'before', step: 2 } },
      { ...after, when: { at: 'own-day' } },
    ];
    const sheet = runSheet({ ...sop, pausePoints }, []);
    expect(sheet.items.map(({ kind }) => kind)).toEqual([
      ...['step', 'check', 'check', 'check', 'step'],
    ]);
    expect(sheet.ownDay).toEqual([
      { title: 'Before you leave the pool', anchor: 'check-containers-closed-and-upright' },
    ]);
  });

  test('knows the blanks of what a step uses, and of what stands before the steps', async () => {
    const sop = await openSop();
    const quote: Block = { kind: 'quote', text: 'This is [Business name], [Caller].' };
    const steps = sop.steps.map((step) => ({ ...step, extras: [quote] }));
    const sheet = runSheet({ ...sop, steps, intro: [{ kind: 'text', text: 'Ask [Boss].' }] }, []);
    expect(Object.keys(sheet.blanks)).toEqual(
      expect.arrayContaining(['Business name', 'Caller', 'Boss']),
    );
    expect(sheet.items[0]).toMatchObject({ extras: [quote], number: 1 });
  });
});

async function openSop() {
  const sop = publicSops(await smallCurriculum(), 'published').find((one) => one.access === 'open');
  if (sop?.access !== 'open') throw new Error('The small curriculum has an open SOP.');
  return sop;
}
