import { find } from './dom.ts';
import type { TitleOf } from './unlock-words.ts';

/**
 * Takes what stands behind the `#` off the address, so that it is in no bookmark, no history and on
 * no screen that others see, and returns it with its `#`; empty if there is nothing.
 */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  // A lone # is no part of `hash`, and goes all the same.
  if (location.href.includes('#')) history.replaceState(history.state, '', pathname + search);
  return hash;
}

/** The field for the code. */
export function codeIn(host: Element): HTMLInputElement {
  return find(host, 'input');
}

/** Says something where screen readers hear it. */
export function say(host: Element, words: string): void {
  find(host, 'output').textContent = words;
}

/**
 * Shows the links of the sections that are open here, and hides all others; and how to forget, where
 * this device `holds` keys: those of an invitation that is gone are there as well.
 */
export function showSections(host: Element, sections: Iterable<string>, holds: boolean): void {
  const open = new Set(sections);
  for (const item of items(host)) item.hidden = !open.has(item.dataset['section'] ?? '');
  find<HTMLElement>(host, 'section').hidden = open.size === 0;
  const forget = find<HTMLDetailsElement>(host, 'details');
  forget.hidden = !holds;
  if (!holds) forget.open = false;
}

/** The titles of sections, as their links have them. */
export function titleOf(host: Element): TitleOf {
  return (section) => {
    const item = items(host).find((one) => one.dataset['section'] === section);
    return item?.textContent.trim() ?? section;
  };
}

function items(host: Element): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('[data-section]')];
}
