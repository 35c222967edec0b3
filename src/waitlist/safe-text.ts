/** What an error says, without anybody’s address: databases and mail servers like to quote them. */
export function withoutAddresses(error: unknown): string {
  const cause =
    error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  const text = error instanceof Error ? `${error.name}: ${error.message}${cause}` : String(error);
  return text
    .replaceAll(/\S+@\S+/gu, '<address>')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 300);
}
