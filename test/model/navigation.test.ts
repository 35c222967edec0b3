import { describe, expect, test } from 'vitest';
import { navigation } from '../../src/model/navigation.ts';
import { publicCurriculum, type PublicCurriculum } from '../../src/model/public-curriculum.ts';
import { smallCurriculum } from '../support/small-curriculum.ts';

const curriculum = publicCurriculum(await smallCurriculum(), 'published');
const at = (sop: string) => navigation(curriculum, { section: sop.split('/')[0] ?? '', sop });

/** A curriculum whose section `water` has `count` SOPs. */
function crowded(count: number): PublicCurriculum {
  const sections = curriculum.sections.map((section) => {
    const [card] = section.sops;
    if (section.id !== 'water' || !card) return section;
    const sops = Array.from({ length: count }, (_, index) => ({
      ...card,
      id: `water/sop-${index}`,
      title: `Number ${index} SOP`,
    }));
    return { ...section, sops };
  });
  return { ...curriculum, sections };
}

describe('navigation', () => {
  test('leads from the home page to the section, and no further', () => {
    expect(at('water/water-testing').breadcrumbs).toEqual([
      { title: 'Home', href: '/' },
      { title: 'Water', href: '/water/' },
    ]);
    expect(navigation(curriculum, { section: 'water' }).breadcrumbs).toEqual([
      { title: 'Home', href: '/' },
    ]);
    expect(navigation(curriculum).breadcrumbs).toEqual([]);
  });

  test('goes on over the end of a section, by title', () => {
    const order = curriculum.sections.flatMap(({ sops }) => sops.map(({ id }) => id));
    const [first = '', second = '', third = ''] = order;
    expect(at(first).previous).toBeUndefined();
    expect(at(second).previous?.href).toBe(`/${first}/`);
    expect(at(second).next?.href).toBe(`/${third}/`);
    expect(at(third).next).toBeUndefined();
    expect(at(first).next?.title).not.toMatch(/ SOP$/u);
  });

  test('lists the SOPs of the current section only', () => {
    const lists = at('water/monthly-balance').sections.map(({ href, sops, planned }) => [
      href,
      sops.length,
      planned,
    ]);
    expect(lists).toContainEqual(['/water/', 2, 1]);
    expect(lists).toContainEqual(['/office/', 0, 0]);
  });

  test('marks where the reader is, and what is locked', () => {
    const water = at('water/monthly-balance').sections.find(({ current }) => current);
    expect(water?.sops.map(({ current, access }) => [current, access])).toEqual([
      [false, 'open'],
      [true, 'locked'],
    ]);
  });

  test('shows nine SOPs of a crowded section, around the current one, and says how many more there are', () => {
    const numbers = (here: number) => {
      const nav = navigation(crowded(50), { section: 'water', sop: `water/sop-${here}` });
      const water = nav.sections.find(({ current }) => current);
      return [water?.sops.map(({ title }) => Number(title.slice(7))), water?.more];
    };
    expect(numbers(0)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8], 41]);
    expect(numbers(20)).toEqual([[16, 17, 18, 19, 20, 21, 22, 23, 24], 41]);
    expect(numbers(49)).toEqual([[41, 42, 43, 44, 45, 46, 47, 48, 49], 41]);
  });
});
