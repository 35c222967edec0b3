import { isRun, isSheet, isSopId } from './run-sound.ts';
import type { SavedEntry } from './saved-entry.ts';

/** Later than any clock that is merely wrong; one more would soon be no time at all. */
const endOfTime = 1e13;

const isText = (value: unknown) => typeof value === 'string';

/** By the first word of a key: what the rest of it, and the value, must be. Of others nothing is known. */
const kinds: Record<
  string,
  { rest: (rest: string) => boolean; value: (value: unknown) => boolean }
> = {
  tick: { rest: isItem, value: isText },
  opened: { rest: isSopId, value: isText },
  blank: { rest: (rest) => rest !== '', value: isText },
  run: { rest: (rest) => /^\d{4}-\d\d-\d\d-[0-9a-f]{6}$/u.test(rest), value: isRun },
  sheet: { rest: (rest) => isSopId(rest.split('/', 2).join('/')), value: isSheet },
  waitlist: { rest: (rest) => rest === 'draft', value: isDraft },
};

/** Whether an entry from a file, in today’s shape, is what the pages that read it expect. */
export function isSound({ key, at, value }: SavedEntry): boolean {
  const [kind = '', ...rest] = key.split('/');
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (at >= endOfTime || !/^[a-z-]+$/u.test(kind) || rest.length === 0) return false;
  return !own || (own.rest(rest.join('/')) && (value === undefined || own.value(value)));
}

function isItem(rest: string): boolean {
  const [section, sop, anchor, ...more] = rest.split('/');
  return isSopId(`${section}/${sop}`) && /^[a-z0-9-]+$/u.test(anchor ?? '') && more.length === 0;
}

function isDraft(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('email' in value && 'sections' in value)) return false;
  return isText(value.email) && Array.isArray(value.sections) && value.sections.every(isText);
}
