/** What a style sheet says of paper, and what it says instead while paper is looked at on screen. */
const instead: Record<string, string> = { print: 'all', screen: 'not all' };

/**
 * What `look` finds while the page wears the styles that it is printed with. The reader sees
 * nothing of it: the page is as before when the browser paints next.
 */
export function asPrinted<T>(look: () => T): T {
  // What members opened brings its styles in sheets that a script has made.
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const swapped = sheets.flatMap((sheet) => swap(sheet.cssRules));
  try {
    return look();
  } finally {
    for (const { media, before } of swapped) media.mediaText = before;
  }
}

/**
 * How many pages `element` fills by itself: columns of the size of a page break as pages do. Chromium
 * rounds what the margins leave up to whole pixels, both ways.
 */
export function countPages(element: HTMLElement): number {
  const { style } = element;
  const before = style.cssText;
  const gap = 16;
  style.cssText = `display: block; margin: 0; column-count: 1; column-gap: ${gap}px; column-fill: auto; inline-size: round(up, var(--page-inline), 1px); block-size: round(up, var(--page-block), 1px)`;
  const pages = (element.scrollWidth + gap) / (element.clientWidth + gap);
  style.cssText = before;
  return Math.max(1, Math.round(pages));
}

function swap(rules: CSSRuleList): { media: MediaList; before: string }[] {
  return [...rules].flatMap((rule) => {
    if (!(rule instanceof CSSMediaRule))
      return rule instanceof CSSLayerBlockRule ? swap(rule.cssRules) : [];
    const { media } = rule;
    const before = media.mediaText;
    const other = instead[before];
    if (other === undefined) return [];
    media.mediaText = other;
    return [{ media, before }];
  });
}
