import { sectionPath, sopPath } from './addresses.ts';
import type { PublicCurriculum, PublicSection, SopCard } from './public-curriculum.ts';
import { shortTitle } from './slug.ts';

/** At most so many SOPs of a section stand in the menu, around the current one: menus do not grow. */
const mostInMenu = 9;

/** A link with the words that lists use. */
export interface NavLink {
  title: string;
  href: string;
}

/** An SOP in the menu of its section. */
export interface NavSop extends NavLink {
  current: boolean;
  access: SopCard['access'];
  /** Section whose members may read it, where that is not everyone. */
  sealed: string | undefined;
}

/** A section in the menu. Only the current one lists its SOPs, so that a page’s weight does not grow. */
export interface NavSection extends NavLink {
  number: number;
  current: boolean;
  sops: NavSop[];
  /** How many of its SOPs the menu leaves out, and how many are in preparation. */
  more: number;
  planned: number;
}

/** Everything a page needs to lead elsewhere. */
export interface Navigation {
  sections: NavSection[];
  /** From the home page to the page above this one. */
  breadcrumbs: NavLink[];
  previous: NavLink | undefined;
  next: NavLink | undefined;
}

/** Where a page stands: in a section, or at an SOP of it. */
export interface Whereabouts {
  section?: string;
  /** `section/slug`. */
  sop?: string;
}

/** Menu, breadcrumbs, previous and next of a page, all from the one order of the curriculum. */
export function navigation({ sections }: PublicCurriculum, here: Whereabouts = {}): Navigation {
  const sops = sections.flatMap((section) => section.sops);
  const at = sops.findIndex(({ id }) => id === here.sop);
  const home = { title: 'Home', href: '/' };
  const section = sections.find(({ id }) => id === here.section);
  return {
    sections: sections.map((one) => navSection(one, here)),
    breadcrumbs: section
      ? [home, ...(at < 0 ? [] : [linkTo(section)])]
      : here.section
        ? [home]
        : [],
    previous: at > 0 ? sopLink(sops[at - 1]) : undefined,
    next: at >= 0 ? sopLink(sops[at + 1]) : undefined,
  };
}

function navSection(section: PublicSection, here: Whereabouts): NavSection {
  const { id, title, number, sops, planned } = section;
  const current = id === here.section;
  const shown = current ? around(sops, here.sop) : [];
  return {
    ...{ title, number, current, href: sectionPath(id) },
    sops: shown.map((sop) => navSop(sop, here.sop)),
    more: current ? sops.length - shown.length : 0,
    planned: current ? planned.length : 0,
  };
}

function around(sops: readonly SopCard[], current: string | undefined): SopCard[] {
  const at = sops.findIndex(({ id }) => id === current);
  const last = Math.max(0, sops.length - mostInMenu);
  const start = Math.min(Math.max(0, at - Math.floor(mostInMenu / 2)), last);
  return sops.slice(start, start + mostInMenu);
}

function linkTo({ id, title }: { id: string; title: string }): NavLink {
  return { title, href: sectionPath(id) };
}

function navSop(sop: SopCard, current: string | undefined): NavSop {
  return {
    title: shortTitle(sop.title),
    href: sopPath(sop.id),
    current: sop.id === current,
    access: sop.access,
    sealed: sop.sealed ? sop.section : undefined,
  };
}

function sopLink(sop: SopCard | undefined): NavLink | undefined {
  return sop && { title: shortTitle(sop.title), href: sopPath(sop.id) };
}
