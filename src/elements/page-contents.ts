/** How far down the window a part must have come to be the one that is read. */
const readingLine = 0.3;

/**
 * `<page-contents>` marks, in the list of links inside it, the part that is being read.
 *
 * Without JavaScript the list still leads to every part; none is marked.
 */
export class PageContents extends HTMLElement {
  connectedCallback() {
    addEventListener('scroll', this, { passive: true });
    this.handleEvent();
  }

  disconnectedCallback() {
    removeEventListener('scroll', this);
  }

  handleEvent() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a')];
    const line = innerHeight * readingLine;
    const reached = links.filter(({ hash }) => {
      const part = document.getElementById(decodeURIComponent(hash.slice(1)));
      return part !== null && part.getBoundingClientRect().top <= line;
    });
    for (const link of links) link.toggleAttribute('aria-current', link === reached.at(-1));
    reached.at(-1)?.setAttribute('aria-current', 'location');
  }
}

customElements.define('page-contents', PageContents);
