import { stringify } from 'yaml';
import type { CurriculumFile } from '../../model/curriculum-file.ts';
import { sopSlug } from '../../model/slug.ts';
import type { SectionFile } from '../../model/section.ts';
import { generateSop, type SopPlan } from './generate-sop.ts';
import { phrases } from './phrases.ts';
import { seededRandom, type Random } from './random.ts';

/** What to generate. */
export interface CurriculumPlan {
  /** Sentences, roles, records and sections of a real curriculum. */
  settings: CurriculumFile;
  /** How many SOPs, over all sections; each section has one at least, since one is free. */
  sops: number;
  /** Whether everyone may read all SOPs; otherwise one in each section. */
  open: boolean;
  now: Date;
  seed?: number;
}

/** The files of a curriculum of `sops` SOPs that every rule passes, by path in the content folder. */
export function generateCurriculum(plan: CurriculumPlan): Map<string, string> {
  const random = seededRandom(plan.seed ?? 1);
  const sections = planSops(plan, random);
  const all = [...sections.values()].flat();
  const ring = random.some(all, all.length);
  // Nonsense has no rubric to meet.
  const { rubric: _, ...settings } = plan.settings;
  const files = new Map([['curriculum.yaml', stringify(settings)]]);
  for (const [index, [id, sops]] of [...sections].entries()) {
    files.set(`${id}/section.yaml`, stringify(sectionFile(id, codeOf(index), sops, plan.open)));
    for (const sop of sops)
      files.set(`${sop.id}.md`, generateSop({ ...sop, related: relatedTo(sop, ring) }, random));
  }
  return files;
}

function planSops({ settings, sops, now }: CurriculumPlan, random: Random): Map<string, SopPlan[]> {
  const { title } = phrases(random);
  const titles = new Set<string>();
  while (titles.size < Math.max(sops, settings.sections.length)) titles.add(title());
  const shared = {
    related: [],
    roles: settings.roles.map(({ name }) => name),
    records: settings.records,
    day: dayOf(now, -30),
    reviewBy: dayOf(now, 335),
  };
  const sections = new Map(settings.sections.map((id): [string, SopPlan[]] => [id, []]));
  for (const [index, name] of [...titles].entries()) {
    const at = index % settings.sections.length;
    const section = settings.sections[at] ?? '';
    const list = sections.get(section) ?? [];
    const document = `${codeOf(at)}-${String(list.length + 1).padStart(2, '0')}`;
    list.push({ ...shared, id: `${section}/${sopSlug(name)}`, title: name, document });
  }
  return sections;
}

/** The neighbours of an SOP in a ring of all, and the one across: whoever is related is so both ways. */
function relatedTo(sop: SopPlan, ring: readonly SopPlan[]): SopPlan[] {
  const at = ring.indexOf(sop);
  const across = ring.length % 2 === 0 ? [at + ring.length / 2] : [];
  const others = [at - 1, at + 1, ...across].map((index) => ring.at(index % ring.length) ?? sop);
  return [...new Set(others)].filter((other) => other !== sop);
}

function sectionFile(
  id: string,
  code: string,
  sops: readonly SopPlan[],
  open: boolean,
): SectionFile {
  const slugs = sops.map((sop) => sop.id.split('/')[1] ?? '');
  return {
    title: id.replaceAll('-', ' '),
    promise: `You have ${sops.length} procedures to measure a build with.`,
    code,
    access: open ? 'open' : 'omit',
    free: slugs[0] ?? '',
    sops: slugs,
    planned: [],
  };
}

/** `GA`, `GB`, … `GZ`: codes that no two of 26 sections share. */
function codeOf(index: number): string {
  return `G${String.fromCodePoint(65 + index)}`;
}

function dayOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
