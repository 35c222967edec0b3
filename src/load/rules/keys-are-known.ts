import type { Issue } from '../../model/issue.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Place } from '../../model/place.ts';

/** Every key is one that the schema of its file knows. Builds the issue for one that is not. */
export function keysAreKnown(
  key: string,
  known: readonly string[],
  file: string,
  place: Place,
): Issue {
  return {
    file,
    ...place,
    rule: 'keys-are-known',
    message: `\`${key}\` is not a key of this file.${didYouMean(key, known)}`,
    fix: `Correct the spelling or remove it. Known here: ${known.join(', ')}.`,
  };
}
