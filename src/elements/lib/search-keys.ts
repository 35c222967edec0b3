/** Arrow keys go from the field to the results, along all their links, and back to the field. */
export function moveAmongLinks(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...list.querySelectorAll('a')];
  const from = stops.findIndex((stop) => stop === document.activeElement);
  // In a select the arrows choose, and with a modifier they belong to the browser.
  if (!step || from < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = stops[from + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
