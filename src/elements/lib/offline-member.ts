/** Caches of what members keep begin so; `member-offline.ts` fills them. */
export const memberCache = 'sops-member.';

/** What is kept for members at an address, whatever its query. The worker asks. */
export async function memberCopy(address: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(memberCache));
  const { pathname } = new URL(address);
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- A dozen at most, and the first one ends it.
    const copy = await (await caches.open(name)).match(pathname);
    if (copy) return copy;
  }
  return undefined;
}

/** The state of what is sealed: the network knows it best. */
export async function newestList(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await memberCopy(request.url)) ?? Response.error();
  }
}
