import { domainToASCII } from 'node:url';

/** An email address, as typed and as it is compared. */
export interface Address {
  /** As typed, without blanks around it. */
  typed: string;
  /** NFC, lower case, domain in ASCII. `a+sales@x.com` and `a@x.com` stay two addresses. */
  key: string;
}

/** Longest local part and longest address in bytes (RFC 5321, 4.5.3.1, and erratum 1690 of RFC 3696). */
const longestLocal = 64;
const longest = 254;

/** What no unquoted local part holds: controls, blanks, invisible characters and specials of RFC 5322. */
const notInLocal = /[\p{C}\p{Z}"(),:;<>@[\\\]]/u;
/** `domainToASCII` would decode or cut these, so that another domain came out than was typed. */
const notInDomain = /[\p{C}\p{Z}"#%()/:;<>?@[\\\]^|]/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** Reads an email address. Undefined if no mail could be sent to it. */
export function readAddress(text: string): Address | undefined {
  const typed = text.trim().normalize('NFC');
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const domain = readDomain(typed.slice(at + 1));
  if (!isLocal(local) || domain === undefined) return undefined;
  const key = `${local.toLowerCase().normalize('NFC')}@${domain}`;
  return Buffer.byteLength(key) <= longest ? { typed, key } : undefined;
}

function isLocal(local: string): boolean {
  const fits = local !== '' && Buffer.byteLength(local) <= longestLocal;
  return fits && !notInLocal.test(local) && local.isWellFormed() && local.split('.').every(Boolean);
}

function readDomain(typed: string): string | undefined {
  if (notInDomain.test(typed)) return undefined;
  const domain = domainToASCII(typed).toLowerCase();
  const labels = domain.split('.');
  const isDomain = labels.length > 1 && labels.every((one) => label.test(one));
  // A last label of digits makes it an IP address.
  return isDomain && /\D/u.test(labels.at(-1) ?? '') ? domain : undefined;
}
