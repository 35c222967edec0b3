/** What Astro adds to some of its errors. */
interface Details {
  hint?: unknown;
  loc?: { file?: unknown; line?: unknown };
}

/** An error in the words of whoever threw it: message, place, hint and cause, without a stack. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause, hint, loc }: Error & Details = error;
  const place = [loc?.file, loc?.line].filter(Boolean).join(':');
  return [message, place, hint, cause && errorText(cause)].filter(Boolean).join('\n');
}
