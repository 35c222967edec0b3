import type { Block } from './block.ts';
import type { Hazard } from './frontmatter.ts';
import type { PausePoint } from './sop.ts';

/** A step as a run keeps it, with its own words. */
export interface RunStep {
  kind: 'step';
  anchor: string;
  number: number;
  words: string;
  action: string;
  standard: string;
  timeLimit: string;
  /** The working time it may take at most. */
  limitMinutes?: number;
  documentation: string;
  /** What it tells people to use: tables, messages, worked examples. */
  extras: Block[];
  hazards: Pick<Hazard, 'kind' | 'warning' | 'wear' | 'stop'>[];
  /** Labels of the lines on which the reader writes what the record asks for. */
  readings: string[];
}

/** A checkpoint as a run keeps it. */
export interface RunCheck {
  kind: 'check';
  anchor: string;
  words: string;
  /** Title of its pause point; empty where there is only one, without a heading. */
  pause: string;
  method: PausePoint['method'];
}

/** What is ticked in a run. */
export type RunItem = RunStep | RunCheck;

/** What a run is started from: the checklist of one version of an SOP. */
export interface RunSheet {
  /** `section/slug`. */
  sop: string;
  title: string;
  document: string;
  version: string;
  effective: string;
  /** The blank for the name of the company, which a start fills in like every other. */
  business: string;
  /** The role that answers for it; a start adds the person behind it. */
  responsible: string;
  /** What stands before the first step. */
  intro: Block[];
  /** Steps and checkpoints in the order of the work. */
  items: RunItem[];
  /** Pause points that have a day of their own, with the anchor of the first checkpoint. */
  ownDay: { title: string; anchor: string }[];
  /** By the name of a blank as written: the key under which the reader’s words for it are saved. */
  blanks: Record<string, string>;
  /** By the name of a role: the key under which the person behind it is saved. */
  roles: Record<string, string>;
}

/** What is kept of a run by itself: its checklist is kept once for all runs that follow it. */
export interface KeptRun {
  /** `section/slug`. */
  sop: string;
  /** Under which key its checklist is kept. */
  sheet: string;
  /** What blanks and roles were filled in with when it began, by the key of each. */
  filled: Record<string, string>;
  /** Milliseconds since 1970, like every time in a run. */
  startedAt: number;
  who: string;
  site: string;
  /** What is ticked, by anchor. */
  done: Record<string, { at: number }>;
  /** What was written: the note of a step by its anchor, other lines by `anchor/label`. */
  notes: Record<string, string>;
  finishedAt?: number;
  finishedBy?: string;
  /** The newer version that was offered and declined. */
  declined?: string;
}

/** A checklist with its blanks and roles filled in, so far as the reader told. */
export type RunWords = Omit<RunSheet, 'blanks' | 'roles'>;

/** A dated copy of a checklist, at work or done. It lives on the reader’s device only. */
export interface Run extends RunWords, KeptRun {}
