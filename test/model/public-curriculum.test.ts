import { describe, expect, test } from 'vitest';
import {
  hasMoreToUnlock,
  publicCurriculum,
  publicSops,
} from '../../src/model/public-curriculum.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

const curriculum = await smallCurriculum();
const withDraft = {
  ...curriculum,
  sections: curriculum.sections.map((section) => ({
    ...section,
    sops: section.sops.map((sop) =>
      sop.id === 'water/water-testing' ? { ...sop, status: 'draft' as const } : sop,
    ),
  })),
};
const water = (shown: 'published' | 'drafts too') =>
  publicCurriculum(withDraft, shown).sections.find(({ id }) => id === 'water');

describe('publicCurriculum', () => {
  test('numbers the sections in their order', () => {
    const { sections } = publicCurriculum(curriculum, 'published');
    expect(sections.map(({ number, id }) => [number, id])).toEqual(
      curriculum.settings.sections.map((id, index) => [index + 1, id]),
    );
  });

  test('shows a draft as in preparation, and as a page only while authors work', () => {
    expect(water('published')?.planned[0]).toMatchObject({
      title: 'Water Testing SOP',
      free: true,
    });
    expect(water('published')?.sops.map(({ id }) => id)).toEqual(['water/monthly-balance']);
    expect(water('drafts too')?.sops.map(({ id }) => id)).toContain('water/water-testing');
    expect(publicSops(withDraft, 'published').map(({ id }) => id)).not.toContain(
      'water/water-testing',
    );
  });

  test('keeps the rubric to the authors', () => {
    const rubric = {
      words: { least: 1, most: 2 },
      vagueWords: [],
      lawLine: 'Law.',
      sharedSentences: ['Shared.'],
      mostRepeats: 1,
    };
    const settings = { ...curriculum.settings, rubric };
    expect(publicCurriculum({ ...curriculum, settings }, 'published').settings).toEqual(
      curriculum.settings,
    );
  });

  test('has exactly one free SOP per section, written or planned', () => {
    for (const { sops, planned } of publicCurriculum(curriculum, 'published').sections) {
      expect([...sops, ...planned].filter(({ free }) => free)).toHaveLength(1);
    }
  });
});

describe('hasMoreToUnlock', () => {
  const { sections } = publicCurriculum(curriculum, 'published');
  const own = sections.filter(({ id }) => id === 'water');

  test('is so where an SOP is locked or in preparation', () => {
    expect(hasMoreToUnlock(own)).toBe(true);
    expect(hasMoreToUnlock(own.map((section) => ({ ...section, sops: [] })))).toBe(true);
  });

  test('is not so where everything can be read', () => {
    const open = sections.filter(({ id }) => id === 'office');
    expect(hasMoreToUnlock(open)).toBe(false);
  });
});
