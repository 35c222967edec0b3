/** Where blanks stand: in an SOP with blanks of its own, or where only shared ones are. */
export interface BlankPlace {
  /** `section/slug`; empty where no SOP is. */
  sop: string;
  /** Short names of the blanks that only this SOP has. */
  own: readonly string[];
}

/** What a blank of that short name is filled with, if anything; `read` knows what was saved. */
export function valueOf(
  blank: string,
  { sop, own }: BlankPlace,
  read: (key: string) => string | undefined,
): string | undefined {
  const ownKey = `blank/${sop}/${blank}`;
  // A blank that became shared later shows what was typed on its SOP until it is filled in for all.
  return (own.includes(blank) ? undefined : read(`blank/${blank}`)) || read(ownKey) || undefined;
}

/** Where the person behind a role is called, if that was saved; other blanks have no phone. */
export function phoneOf(
  blank: string,
  read: (key: string) => string | undefined,
): string | undefined {
  const role = /^role: (.+)/u.exec(blank)?.[1];
  return role && read(`blank/phone of the ${role}`);
}

/** What a blank says once filled; a role keeps its name, with the person behind it. */
export function filledText(blank: string, words: string, value: string): string {
  return blank.startsWith('role: ') && !words.startsWith('[') ? `${words} (${value})` : value;
}
