import type { Context } from 'hono';

/** The longest body in bytes: an honest one has less than one kilobyte. */
export const longestBody = 16 * 1024;

/** A body that cannot be read, with the status that says so. */
export class BodyError extends Error {
  readonly status: 400 | 415;

  constructor(status: 400 | 415, sentence: string) {
    super(sentence);
    this.name = 'BodyError';
    this.status = status;
  }
}

/** Fields as they came, each with all of its values. Values are of any kind. */
export type Fields = Record<string, unknown>;

/** Reads a form or JSON. Throws `BodyError`. */
export async function readBody(c: Context): Promise<Fields> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return readJson(await c.req.text());
  if (type === 'application/x-www-form-urlencoded')
    return gather(new URLSearchParams(await c.req.text()));
  if (type === 'multipart/form-data') return gather(await readMultipart(c));
  throw new BodyError(415, 'Send the fields as a form or as JSON.');
}

function readJson(text: string): Fields {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // No JSON: told below, with other values that are no object.
  }
  throw new BodyError(400, 'This is no JSON object. Send the fields as {"email": "…"}.');
}

async function readMultipart(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new BodyError(400, 'The form came incomplete. Please send it again.');
  }
}

function gather(entries: Iterable<[string, unknown]>): Fields {
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(fields);
}
