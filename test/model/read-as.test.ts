import { expect, test } from 'vitest';
import { openedFor, publicSops } from '../../src/model/public-curriculum.ts';
import { accessFor, readAs } from '../../src/model/read-as.ts';
import { accessLevels } from '../../src/model/section.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

test('reads who reads from words: nobody, everyone who is invited, or some', () => {
  expect([undefined, '', ' visitor '].map(readAs)).toEqual(['visitor', 'visitor', 'visitor']);
  expect(readAs('everyone')).toBe('everyone');
  expect(readAs('sales, onboarding,')).toEqual(['sales', 'onboarding']);
});

test('opens what is by invitation to those who are invited, and nothing else', () => {
  const open = (as: string) => accessLevels.map((level) => accessFor(readAs(as), 'sales', level));
  expect(open('visitor')).toEqual(['omit', 'invite', 'open']);
  expect(open('onboarding')).toEqual(['omit', 'invite', 'open']);
  expect(open('sales')).toEqual(['omit', 'open', 'open']);
  expect(open('everyone')).toEqual(['omit', 'open', 'open']);
});

test('whatever the access of sections, each has one free SOP, and readers get what is theirs', async () => {
  const small = await smallCurriculum();
  // Three sections, so that all combinations of three levels are seen.
  const [first, second] = small.sections;
  if (!first || !second) throw new Error('The small curriculum lost a section.');
  const copy = {
    ...first,
    id: 'third',
    sops: first.sops.map((sop) => ({
      ...sop,
      section: 'third',
      id: sop.id.replace(first.id, 'third'),
    })),
  };
  const sections = [first, second, copy];
  const readers = ['visitor', first.id, 'everyone'].map(readAs);
  let seen = 0;
  for (const a of accessLevels)
    for (const b of accessLevels)
      for (const c of accessLevels)
        for (const reader of readers) {
          const levels = [a, b, c];
          const curriculum = {
            ...small,
            sections: sections.map((one, at) => ({ ...one, access: levels[at] ?? 'omit' })),
          };
          const sops = publicSops(openedFor(curriculum, reader), 'published');
          for (const [at, { id, sops: own }] of curriculum.sections.entries()) {
            const mine = sops.filter(({ section }) => section === id);
            expect(mine.filter(({ free }) => free)).toHaveLength(1);
            const isOpen =
              levels[at] === 'open' ||
              (levels[at] === 'invite' && (reader === 'everyone' || reader.includes(id)));
            expect(mine.filter(({ access }) => access === 'open')).toHaveLength(
              isOpen ? own.filter(({ status }) => status === 'published').length : 1,
            );
            for (const sop of mine)
              if (sop.access === 'locked') expect(sop).not.toHaveProperty('steps');
          }
          seen += 1;
        }
  expect(seen).toBe(81);
});
