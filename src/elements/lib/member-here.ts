import { attempt } from './attempt.ts';

/**
 * The sign that this browser holds keys, for pages to see before they load anything: in
 * `localStorage`, or in `sessionStorage` where keys live as long as the tab (`member-visit.ts`).
 */
export const mark = 'sops-member';

/** Whether this browser, or this tab, may hold keys. It says nothing of what they open. */
export function isMember(): boolean {
  const keys = attempt(() => Object.keys({ ...localStorage, ...sessionStorage }));
  return keys?.some((key) => key.startsWith(mark)) === true;
}
