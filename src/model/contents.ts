import { partNames } from './anatomy.ts';
import type { OpenSop } from './public-view.ts';
import { slugOf } from './slug.ts';

/** The list “On this page” of an open SOP. It takes what is public, so no locked heading gets in. */
export function contentsOf(_sop: OpenSop): { title: string; anchor: string }[] {
  return partNames.map((title) => ({ title, anchor: slugOf(title) }));
}
