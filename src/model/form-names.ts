/** The id at the end of an address, or the id itself. */
export function lastPart(endpoint: string): string {
  return endpoint.slice(endpoint.lastIndexOf('/') + 1);
}

/** An id as hosts name their fields: without hyphens. */
export function snake(id: string): string {
  return id.replaceAll('-', '_');
}
