import { savedEntries } from './saved.ts';

/** Whether this reader has begun with any SOP but `here`: else there is no progress to show. */
export function hasBegun(here?: string): boolean {
  return savedEntries().some(({ key }) => {
    const [kind = '', ...rest] = key.split('/');
    const isOfHere = here !== undefined && `${rest.join('/')}/`.startsWith(`${here}/`);
    return ['run', 'tick', 'opened'].includes(kind) && !isOfHere;
  });
}
