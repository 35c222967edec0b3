/**
 * `<current-lost>`, on the page of addresses that do not exist, leads an address of “is my printout
 * current?” that was typed in mixed case (`/Current/Ret-01/`) to the page, which has small letters.
 *
 * Without JavaScript the page says that there is no such address, and leads to the list of documents.
 */
export class CurrentLost extends HTMLElement {
  connectedCallback() {
    const { pathname, search } = location;
    const meant = `${pathname.toLowerCase().replace(/\/$/u, '')}/`;
    if (/^\/current\/[a-z0-9-]+\/$/u.test(meant) && meant !== pathname)
      location.replace(`${meant}${search}`);
  }
}

customElements.define('current-lost', CurrentLost);
