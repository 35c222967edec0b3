import type { FieldName } from './anatomy.ts';
import type { Block } from './block.ts';
import type { Invitations } from './invitations.ts';
import type { Issue } from './issue.ts';
import type { Place, Placed } from './place.ts';
import type { CurriculumFile } from './curriculum-file.ts';
import type { SectionFile } from './section.ts';
import type { Frontmatter } from './frontmatter.ts';

/** A table as written: head and rows of plain text. */
export interface TableDraft {
  place: Place;
  columns: Placed<string>[];
  rows: { place: Place; cells: Placed<string>[] }[];
}

/** One field of a step, as written. */
export interface FieldDraft {
  name: FieldName;
  place: Place;
  text: string;
}

/** A `###` of the process steps and what stands under it. */
export interface StepDraft {
  place: Place;
  heading: string;
  /** From `Step N: title`; absent if the heading is not of that form. */
  number: number | undefined;
  title: string;
  fields: FieldDraft[];
  /** Paragraphs outside of the four fields that begin like a label: `Actoin: …`. */
  strayLabels: Placed<string>[];
  /** What it tells people to use: its tables, messages, lists and texts beside the fields. */
  extras: Block[];
}

/** A list item of the quality control part; `checked` is null where it is no task item. */
export interface CheckpointDraft {
  place: Place;
  text: string;
  checked: boolean | null;
}

/** A pause point: a `###` of the quality control part, or the part itself. */
export interface PausePointDraft {
  place: Place;
  heading: string;
  items: CheckpointDraft[];
}

/** A `##` part and what the checks need of it. */
export interface PartDraft {
  name: string;
  place: Place;
  /** Plain text of everything under the heading. */
  text: string;
  /** Items of its top-level lists, and lines of its paragraphs: both ways to write a list of lines. */
  lines: Placed<string>[];
  tables: TableDraft[];
}

/** A link or an image, as written. */
export interface TargetDraft {
  place: Place;
  url: string;
  /** Text of the link, or alternative text of the image. */
  text: string;
}

/** A tag or a comment of HTML, as written, and whether it stands in a cell of a table. */
export interface HtmlDraft {
  place: Place;
  text: string;
  inCell: boolean;
}

/**
 * An SOP’s body as the author wrote it, right or wrong, with places.
 * Rules read drafts; only a draft without issues becomes an `Sop`.
 */
export interface SopDraft {
  /** `section/slug`, from the path. */
  id: string;
  section: string;
  slug: string;
  file: string;
  format: 'md' | 'mdx';
  /** What the frontmatter says, if it is valid. */
  frontmatter: Frontmatter | undefined;
  /** Places of frontmatter keys, by path: `related.0`, `hazards.1.step`; `` is the block itself. */
  keyPlaces: Record<string, Place>;
  /** Place of the first line of the body. */
  bodyPlace: Place;
  topHeadings: Placed<string>[];
  parts: PartDraft[];
  /** What stands before the first step. */
  intro: Block[];
  steps: StepDraft[];
  pausePoints: PausePointDraft[];
  links: TargetDraft[];
  images: TargetDraft[];
  html: HtmlDraft[];
  /** Each paragraph, heading and cell as plain text: where blanks and placeholders are looked for. */
  texts: Placed<string>[];
  /** Problems that were found while reading: frontmatter, YAML and MDX syntax. */
  issues: Issue[];
}

/** A `section.yaml` as read. */
export interface SectionDraft {
  id: string;
  file: string;
  data: SectionFile | undefined;
  keyPlaces: Record<string, Place>;
}

/** Ids that are published, from `content/published.yaml`: by SOP, its step and checkpoint ids. */
export type PublishedIds = Record<string, { steps: string[]; checkpoints: string[] }>;

/** A line that holds `�` where a letter was. */
export interface LostLetters {
  file: string;
  place: Place;
  text: string;
}

/** Everything that rules may look at. */
export interface ContentDraft {
  curriculum: { file: string; data: CurriculumFile | undefined; keyPlaces: Record<string, Place> };
  sections: SectionDraft[];
  sops: SopDraft[];
  /** The blank template: what stands in brackets there is a placeholder, nowhere else. */
  template: SopDraft | undefined;
  published: { file: string; ids: PublishedIds; keyPlaces: Record<string, Place> };
  /** What `invitations.yaml` says; nothing where there is none, or it is not valid. */
  invitations: { file: string; data: Invitations; keyPlaces: Record<string, Place> };
  /** Paths of all files of the content folder, from its parent, with forward slashes. */
  files: ReadonlySet<string>;
  /** For every file that is not saved as UTF-8, the first line that shows it. */
  lostLetters: LostLetters[];
  /** Today, YYYY-MM-DD. */
  today: string;
  issues: Issue[];
}
