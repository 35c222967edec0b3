import type { Generated, Insertable, Selectable } from 'kysely';

/** A moment as `2026-11-25T17:32:00.000Z`: the same on both stores, and in order as text. */
export type Moment = string;

/** `asked`: has not confirmed yet. `left`: unsubscribed, and written to no more. */
export type PersonState = 'asked' | 'confirmed' | 'left';

/** What a link in a mail may do. `leave` unsubscribes and erases. */
export type TokenPurpose = 'confirm' | 'leave';

interface People {
  id: Generated<number>;
  address: string;
  address_key: string;
  state: PersonState;
  /** `form`, or the name of the file that the person was imported from. */
  source: string;
  joined_at: Moment;
  confirmed_at: Moment | null;
  left_at: Moment | null;
}

interface Interests {
  person_id: number;
  /** Id of a section, or `*` for whoever named none. */
  section: string;
  /** The SOP that was being read, as `section/sop`. */
  sop: string | null;
  asked_at: Moment;
}

/** The very words that people agreed to. A comma more makes another row. */
interface ConsentWords {
  id: Generated<number>;
  version: string;
  words: string;
}

interface Consents {
  id: Generated<number>;
  person_id: number;
  words_id: number;
  asked_at: Moment;
  confirmed_at: Moment | null;
  withdrawn_at: Moment | null;
}

interface Tokens {
  /** SHA-256 of the token, in hex: who reads the ledger cannot use it. */
  hash: string;
  person_id: number;
  purpose: TokenPurpose;
  expires_at: Moment;
}

interface Outbox {
  id: Generated<number>;
  person_id: number;
  /** What the mail is about. A person has at most one waiting mail of a topic. */
  topic: string;
  /** What the mail says besides, as JSON. */
  data: string;
  /** Random and fixed, so that a mail that is sent anew after a crash is known as the same. */
  message_id: string;
  attempts: Generated<number>;
  next_attempt_at: Moment;
  /** Until when one process has the mail for itself. */
  claimed_until: Moment | null;
  claimed_by: string | null;
  /** Set when the receiving server refused for good; nothing more is tried. */
  refused_at: Moment | null;
  /** What the mail server said last, without addresses. */
  last_error: string | null;
  created_at: Moment;
}

interface Erasures {
  /** HMAC-SHA-256 of the normalised address. */
  hash: string;
  erased_at: Moment;
}

/** Facts about the ledger itself. */
interface Facts {
  name: string;
  value: string;
}

interface Invitations {
  id: Generated<number>;
  /** Null once the person is erased: the number stays taken. */
  person_id: number | null;
  section: string;
  /** Number in `invitations.yaml`; null until the key is made. */
  number: number | null;
  batch: string;
  drawn_at: Moment;
}

/** Every table of the ledger. */
export interface Tables {
  people: People;
  interests: Interests;
  consent_words: ConsentWords;
  consents: Consents;
  tokens: Tokens;
  outbox: Outbox;
  erasures: Erasures;
  facts: Facts;
  invitations: Invitations;
}

/** A mail that waits. */
export type OutboxRow = Selectable<Outbox>;

/** A mail to be put into the outbox. */
export type NewOutboxRow = Insertable<Outbox>;

/** A person on the list. */
export type PersonRow = Selectable<People>;

/** A section’s interest for whoever named none. */
export const anySection = '*';
