import { attempt } from './attempt.ts';

/**
 * The sign that this browser holds keys, for pages to see before they load anything: in
 * `localStorage`, or in `sessionStorage` where keys live as long as the tab (`member-visit.ts`).
 */
const mark = 'sops-member';

/** Whether this browser, or this tab, may hold keys. It says nothing of what they open. */
export function isMember(): boolean {
  return (
    attempt(() => localStorage.getItem(mark) !== null) === true ||
    attempt(() => Object.keys(sessionStorage).some((key) => key.startsWith(`${mark}:`))) === true
  );
}

/** Sets the sign, or takes it away; says whether the browser took it. Other tabs hear of it. */
export function markMember(member: boolean): boolean {
  const done = attempt(() => {
    if (member) localStorage.setItem(mark, '1');
    else localStorage.removeItem(mark);
    return true;
  });
  dispatchEvent(new Event(changed));
  return done === true;
}

const changed = 'member-changed';

/** Calls `listener` when keys come or go, in this tab or in another. */
export function onMember(listener: () => void): void {
  addEventListener(changed, listener);
  addEventListener('storage', ({ key }) => {
    if (key === mark || key === null) listener();
  });
}

/** Calls `listener` once the keys are forgotten, also when a page comes back by “back” after that. */
export function onForgotten(listener: () => void): void {
  const look = () => {
    if (!isMember()) listener();
  };
  onMember(look);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
}
