import { readAddress, type Address } from '../ledger/address.ts';
import type { Moment, PersonState } from '../ledger/schema.ts';
import { readCsv } from './csv.ts';

/** One person of a provider’s file. */
export interface ImportedPerson {
  address: Address;
  /** Undefined where the file does not say. */
  state: PersonState | undefined;
  sections: string[];
  joinedAt: Moment | undefined;
}

/** What a file holds, and which of its lines name nobody. */
export interface ReadList {
  people: ImportedPerson[];
  /** Numbers of rows without an address, the head being row 1. */
  unreadable: number[];
}

/** Names of columns as providers write them: letters only, lower case. */
const names = {
  email: [
    'email',
    'emailaddress',
    'mail',
    'address',
    'subscriber',
    'contactemail',
    'subscriberemail',
  ],
  state: ['status', 'state', 'subscriptionstatus', 'subscribertype'],
  sections: ['sections', 'section', 'interests', 'interest', 'tags', 'lists', 'segments'],
  joinedAt: [
    'joinedat',
    'createdat',
    'created',
    'date',
    'subscribedat',
    'submittedat',
    'timestamp',
    'optintime',
    'datejoined',
    'creationdate',
    'insertedat',
  ],
} as const;

const confirmedWords = ['confirmed', 'active', 'subscribed', 'enabled', 'regular', 'premium'];
const leftWords = [
  'left',
  'unsubscribed',
  'bounced',
  'complained',
  'cleaned',
  'blocklisted',
  'unreachable',
  'disabled',
  'removed',
  'cancelled',
];

/**
 * Reads the CSV of a provider, or our own export. A moment that cannot be read, or is to come, is none. Throws a
 * sentence if no column holds addresses.
 */
export function readList(file: string, now: Date): ReadList {
  const [head = [], ...rows] = readCsv(file);
  const column = (wanted: readonly string[]) =>
    head.findIndex((name) => wanted.includes(name.toLowerCase().replaceAll(/[^a-z]/gu, '')));
  const at = {
    email: column(names.email),
    state: column(names.state),
    sections: column(names.sections),
    joinedAt: column(names.joinedAt),
  };
  if (at.email < 0)
    throw new Error(
      'No column of the file is called email. Name the column of the addresses “email” in its first line.',
    );
  const list: ReadList = { people: [], unreadable: [] };
  for (const [index, row] of rows.entries()) {
    const address = readAddress(row[at.email] ?? '');
    if (address)
      list.people.push({
        address,
        state: readState(row[at.state] ?? ''),
        sections: [
          ...new Set(
            (row[at.sections] ?? '')
              .toLowerCase()
              .split(/[\s,;|]+/u)
              .filter((one) => /^(?:[a-z0-9-]+|\*)$/u.test(one)),
          ),
        ],
        joinedAt: readMoment(row[at.joinedAt] ?? '', now),
      });
    else list.unreadable.push(index + 2);
  }
  return list;
}

function readState(text: string): PersonState | undefined {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (confirmedWords.includes(word)) return 'confirmed';
  // Whoever a provider does not write to for a reason that we do not know is asked first.
  return leftWords.includes(word) ? 'left' : 'asked';
}

function readMoment(text: string, now: Date): Moment | undefined {
  const time = /^\d{10}$/u.test(text) ? Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(time) || time > now.getTime() ? undefined : new Date(time).toISOString();
}
