/** A span of time in minutes; `min` and `max` are equal unless the text gives a range. */
export interface Duration {
  min: number;
  max: number;
}

/** Minutes in a business day, Monday to Friday 8:00–17:00, as the curriculum’s constants define it. */
const businessDay = 9 * 60;

const minutesPer: Record<string, number> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 24 * 60,
  'business day': businessDay,
  'business hour': 60,
  'business minute': 1,
  week: 7 * 24 * 60,
  'business week': 5 * businessDay,
};

const unit = String.raw`(business\s+)?(seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?)\b`;
const number = String.raw`(\d+(?:[.,]\d+)?)`;
const range = new RegExp(`${number}(?:\\s*(?:to|or|–|—|-)\\s*${number})?[\\s-]*${unit}`, 'iu');
const more = new RegExp(`^\\s*(?:and\\s+)?${number}\\s*${unit}`, 'iu');

/**
 * The first duration that `text` names, in minutes: “5 to 10 minutes from arrival” is 5–10,
 * “1 hour 30 minutes” is 90, “1 business day” is 540. Without a number and a unit: `undefined`.
 */
export function parseDuration(text: string): Duration | undefined {
  return splitDuration(text)?.duration;
}

/** The first duration that `text` names, and what stands behind it: “ from arrival”. */
export function splitDuration(text: string): { duration: Duration; rest: string } | undefined {
  const match = range.exec(text);
  if (!match) return undefined;
  const [whole, low = '', high, business, name = ''] = match;
  const factor = minutesIn(name, business);
  const behind = text.slice(match.index + whole.length);
  const second = more.exec(behind);
  const extra = second ? toNumber(second[1] ?? '') * minutesIn(second[3] ?? '', second[2]) : 0;
  const isSmaller = second && minutesIn(second[3] ?? '', second[2]) < factor;
  const smaller = isSmaller ? extra : 0;
  const min = toNumber(low) * factor + smaller;
  return {
    duration: { min, max: high ? toNumber(high) * factor + smaller : min },
    rest: isSmaller ? behind.slice(second[0].length) : behind,
  };
}

/** The sum of durations. */
export function addDurations(durations: readonly Duration[]): Duration {
  return durations.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), {
    min: 0,
    max: 0,
  });
}

/** “45 min”, “1 h 30 min”, “25–40 min”: minutes are rounded up, since a limit is not shortened. */
export function formatDuration({ min, max }: Duration): string {
  if (Math.ceil(min) === Math.ceil(max)) return formatMinutes(Math.ceil(max));
  if (max < 60) return `${Math.ceil(min)}–${formatMinutes(Math.ceil(max))}`;
  return `${formatMinutes(Math.ceil(min))} – ${formatMinutes(Math.ceil(max))}`;
}

function formatMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`;
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

function minutesIn(name: string, business: string | undefined): number {
  const full = { sec: 'second', min: 'minute', hr: 'hour', h: 'hour' };
  const singular = name.toLowerCase().replace(/s$/u, '');
  const noun = full[singular as keyof typeof full] ?? singular; // an abbreviation, or the noun itself
  return minutesPer[business ? `business ${noun}` : noun] ?? 0;
}
