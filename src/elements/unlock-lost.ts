/**
 * `<unlock-lost>`, on the page of addresses that do not exist, leads links of invitations to where they
 * were meant to go: mail programs write `/unlock/%23…` for `/unlock/#…`, and hosts find no page there.
 *
 * Without JavaScript the page says that there is no such address.
 */
export class UnlockLost extends HTMLElement {
  connectedCallback() {
    const [, code] = /^\/unlock\/(.+)$/u.exec(location.pathname) ?? [];
    if (code) location.replace(`/unlock/#${code}`);
  }
}

customElements.define('unlock-lost', UnlockLost);
