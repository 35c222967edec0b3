import type { FormAnswer } from '../../model/form-host.ts';

/** What became of a form that was sent. */
export type Outcome =
  | { kind: 'sent' | 'down' | 'offline' | 'silent' | 'native' }
  | { kind: 'busy'; seconds?: number | undefined }
  | { kind: 'refused'; fields: Said[]; words: string };

/** What a host says of one field, by the name that the field has there. */
export interface Said {
  field: string;
  words: string;
}

/** What of an answer is read. */
export interface Answered {
  status: number;
  /** Its JSON, or undefined if it is none. */
  body: unknown;
  /** Its `Retry-After`, if a script may see it. */
  retryAfter: string | null;
}

/**
 * What an answer means, by the host’s way to say no. A 2xx is a yes, unless the host is one that says
 * no with 200. Any other answer without words for people is the browser’s to show: `native`.
 */
export function readAnswer(way: FormAnswer, { status, body, retryAfter }: Answered): Outcome {
  if (status === 429) return { kind: 'busy', seconds: Number(retryAfter) || undefined };
  if (status >= 500) return { kind: 'down' };
  const answer = isRecord(body) ? body : {};
  if (way === 'fields' && answer['status'] === 'quarantined') return { kind: 'native' };
  const isRead = status >= 300 || way === 'flag' || way === 'fields';
  const { fields, words } = isRead ? ways[way](answer) : { fields: [], words: '' };
  if (fields.length > 0 || words) return { kind: 'refused', fields, words };
  const isNo = isRead && (answer['success'] === false || answer['status'] === 'failed');
  return { kind: status < 300 && !isNo ? 'sent' : 'native' };
}

interface No {
  fields: Said[];
  words: string;
}

type Answer = Record<string, unknown>;

const ways: Record<FormAnswer, (answer: Answer) => No> = {
  list: ({ errors, error }) => {
    const all = Array.isArray(errors) ? errors.filter(isRecord) : [];
    const fields = all.flatMap(({ field, message }) =>
      typeof field === 'string' && field ? [{ field, words: text(message) }] : [],
    );
    const others = all.filter(({ field }) => !field).map(({ message }) => text(message));
    return { fields, words: text(error) || others.join(' ') };
  },
  word: ({ error }) => ({ fields: [], words: text(error) }),
  flag: ({ success, message }) => ({ fields: [], words: success === false ? text(message) : '' }),
  fields: ({ errors }) => {
    const { fields = {}, messages } = isRecord(errors) ? errors : {};
    return {
      fields: Object.entries(isRecord(fields) ? fields : {}).map(([field, words]) => ({
        field,
        words: text(words),
      })),
      words: text(messages),
    };
  },
  none: () => ({ fields: [], words: '' }),
};

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(' ');
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
