import type { Moment } from './schema.ts';

/** Milliseconds of what lasts. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** `date` as the ledger stores it, or a moment so many milliseconds later. */
export function moment(date: Date, later = 0): Moment {
  return new Date(date.getTime() + later).toISOString();
}
