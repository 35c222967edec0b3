import type { CurriculumFile } from './curriculum-file.ts';
import type { SectionFile } from './section.ts';
import type { Sop } from './sop.ts';

/** A section with its SOPs, bodies and all. Never leaves the build: pages get the public view. */
export interface Section extends Omit<SectionFile, 'sops'> {
  /** Name of its folder, and of its address. */
  id: string;
  sops: Sop[];
}

/** The whole curriculum, bodies and all. Never leaves the build: pages get the public view. */
export interface Curriculum {
  settings: CurriculumFile;
  sections: Section[];
  /** The blank form, if the guide has one. */
  template: Sop | undefined;
}
