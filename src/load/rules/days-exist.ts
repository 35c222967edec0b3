import type { Issue } from '../../model/issue.ts';
import type { Place } from '../../model/place.ts';
import { shown } from './values-are-valid.ts';

/** Every day is one of the calendar, written YYYY-MM-DD. Builds the issue for one that is not. */
export function daysExist(
  name: string,
  written: unknown,
  fix: string,
  file: string,
  place: Place,
): Issue {
  return { file, ...place, rule: 'days-exist', message: `${name} is ${shown(written)}.`, fix };
}
