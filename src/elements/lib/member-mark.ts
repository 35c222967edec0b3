import { attempt } from './attempt.ts';
import { isMember, mark } from './member-here.ts';

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
