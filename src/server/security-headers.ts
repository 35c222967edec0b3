/** What the headers depend on. */
export interface SecurityOptions {
  /** Where the waitlist form posts to: a path of this site, or the address of a form service. */
  formAction?: string | undefined;
  /** Whether the reader came by https: only then may a site ask for https from now on. */
  https: boolean;
}

/**
 * The headers of every answer, for our own server and for other hosts alike. As there is no
 * inline code, one fixed policy serves all pages.
 *
 * - `Referrer-Policy` is `same-origin`, since `no-referrer` would turn the `Origin` of our own form
 *   into `null`, by which a service tells forged posts. A form service checks our origin, so with
 *   one it is `strict-origin`: the origin, never which SOP was read.
 * - `Strict-Transport-Security` guards `/unlock/#…` links against a network that strips https. It
 *   binds this host alone: what else runs on the domain is not ours to decide.
 */
export function securityHeaders({ formAction, https }: SecurityOptions): Record<string, string> {
  const service = serviceOrigin(formAction);
  return {
    'Content-Security-Policy': contentSecurityPolicy(service),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': service ? 'strict-origin' : 'same-origin',
    'Permissions-Policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

/** Pagefind compiles WebAssembly, hence `wasm-unsafe-eval`; it allows no JavaScript. */
function contentSecurityPolicy(service: string | undefined): string {
  const selfAndService = ["'self'", ...(service ? [service] : [])].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${selfAndService}`,
    "font-src 'self'",
    "worker-src 'self'",
    `form-action ${selfAndService}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Only what travels encrypted, or does not travel at all because the service is on this machine. */
function serviceOrigin(formAction: string | undefined): string | undefined {
  if (!formAction || formAction.startsWith('/')) return undefined;
  const { protocol, hostname, origin } = new URL(formAction);
  return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)
    ? origin
    : undefined;
}
