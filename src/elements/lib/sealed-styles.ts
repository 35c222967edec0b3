/**
 * Brings the styles of a page that was opened into this one, as the policy takes them: no `style`
 * element, but sheets that a script has made.
 */
export function adoptStyles(page: Document): void {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const known = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
  );
  for (const link of links) {
    const { href } = new URL(link.getAttribute('href') ?? '', location.href);
    // Those in the body come with it.
    if (link.closest('head') && !known.has(href)) document.head.append(document.adoptNode(link));
  }
  const texts = [...page.querySelectorAll('script[type="text/css"]')];
  const sheets = texts.map((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(element.textContent);
    element.remove();
    return sheet;
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
