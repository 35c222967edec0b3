import { sealedList } from '../../gate/sealed-address.ts';

/** What the site says of a section to its members. */
export interface MemberList {
  /** Address of the site, which what is sealed is bound to. */
  site: string;
  /** Title of the section. */
  title: string;
  /** Another one whenever anything of it changed. */
  version: string;
  /** Addresses of all that is needed to read it without a connection. */
  files: string[];
}

/** The list of a section; undefined without a connection and a copy of it, or where there is none. */
export async function listOf(section: string): Promise<MemberList | undefined> {
  try {
    const answer = await fetch(listPath(section), { cache: 'no-cache' });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Where the list of a section lies. */
export function listPath(section: string): string {
  return `/${sealedList(section)}`;
}
