import { expect, test } from 'vitest';
import { idsOf, vanishedIds } from '../../src/model/draft-ids.ts';
import { contentDraft } from '../support/content-source.ts';
import { sopDraft } from '../support/sop-source.ts';

test('gives the ids of steps and checkpoints, moved or as today’s words make them', () => {
  const sop = sopDraft(['keywords: [pH, chlorine]', 'moved: { shut-the-gate: gate-latched }']);
  expect(idsOf(sop).steps).toEqual(['take-the-sample', 'test-the-water']);
  expect(idsOf(sop).checkpoints.at(-1)).toBe('shut-the-gate');
  expect(idsOf(sop, {}).checkpoints.at(-1)).toBe('gate-latched');
});

test('finds recorded ids that are gone', async () => {
  const content = await contentDraft({ 'water/water-testing.md': [['Gate latched', 'Gate shut']] });
  const sop = content.sops.find(({ id }) => id === 'water/water-testing');
  expect(sop && vanishedIds(content, sop)).toEqual({ steps: [], checkpoints: ['gate-latched'] });
});
