/** The day of a moment where the author is, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  return isoDay(now.getFullYear(), now.getMonth(), now.getDate());
}

/** The day half a year later, on which an SOP is to be read again; 31 August becomes 28 February. */
export function reviewDayAfter(now: Date): string {
  const [year, month] = [now.getFullYear(), now.getMonth() + 6];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoDay(year, month, Math.min(now.getDate(), lastOfMonth));
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
