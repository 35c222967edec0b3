/** The first descendant of `host` that matches `selector`. Without one, the page is wrong. */
export function find<E extends Element>(host: Element, selector: string): E {
  const found = host.querySelector<E>(selector);
  if (!found) throw new Error(`<${host.localName}> has no ${selector} inside it.`);
  return found;
}
