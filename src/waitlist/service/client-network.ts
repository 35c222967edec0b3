import { isIP, isIPv6 } from 'node:net';
import type { TrustedProxies } from '../environment.ts';

/** Name of those of whom nothing is known, as in tests without a connection. */
const unknown = 'unknown';

/**
 * The network that a request comes from: an IPv4 address, or the first 64 bits of an IPv6 address,
 * of which one household has as many as it likes. `X-Forwarded-For` counts only as far as our own
 * proxies wrote it: from the right, up to the first address that is none of theirs.
 */
export function clientNetwork(
  peer: string | undefined,
  forwarded: string | undefined,
  isTrusted: TrustedProxies,
): string {
  let client = plain(peer ?? '');
  if (isIP(client) === 0) return unknown;
  for (const hop of (forwarded ?? '').split(',').toReversed()) {
    const address = plain(hop);
    if (!isTrusted(client) || isIP(address) === 0) break;
    client = address;
  }
  return isIPv6(client) ? firstHalf(client) : client;
}

/** Without port, brackets, zone and the prefix that an IPv4 address has on an IPv6 socket. */
function plain(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/u, '$1')
    .replace(/%.*$/u, '');
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(trimmed)?.[1] ?? trimmed;
  return /^[\d.]+:\d+$/u.test(address) ? address.replace(/:\d+$/u, '') : address;
}

function firstHalf(address: string): string {
  const [before = '', after] = address.split('::');
  const left = before.split(':').filter(Boolean);
  const right = after?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = after === undefined ? left : [...left, ...zeros, ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
