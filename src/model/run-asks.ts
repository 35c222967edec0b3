/** What a step’s record asks for, in the order in which a run asks. */
const kinds = {
  reading: /\b(?:readings?|ppm|psi|ph|temperature|water level)\b/iu,
  amount: /\b(?:amounts?|doses?|dosage|gallons|ounces|pounds|quantity|credit|counts?)\b/iu,
  time: /\btimes?\b/iu,
  photo: /\b(?:(?:after-)?photos?|pictures?|screenshots?)\b/iu,
  signature: /\b(?:signatures?|signed|initials?|initialed)\b/iu,
} as const;

/** A line to write on beside a step of a run. */
export type Ask = keyof typeof kinds | 'note';

/**
 * The lines to write on that a step’s Documentation calls for: `reading` where it names readings or
 * their units, `amount`, `time`, `photo`, `signature`; and a `note` always, for the rest of it.
 * “Chemical Log: readings, time, calculated dose” asks for a reading, an amount, a time and a note.
 */
export function asksOf(documentation: string): Ask[] {
  const found = Object.entries(kinds).filter(([, words]) => words.test(documentation));
  // The keys of `kinds` are all that `Object.entries` can yield.
  return [...found.map(([kind]) => kind as Ask), 'note'];
}
