import { outOfOrder } from './in-order.ts';
import { nearest } from './nearest.ts';
import type { Place, Placed } from './place.ts';

/** How a row of names differs from the row that is expected. */
export type NameFault =
  /** A slip of the pen, or another name at the very spot of a missing one. */
  | { kind: 'instead'; name: string; meant: string; place: Place }
  | { kind: 'unknown'; name: string; place: Place }
  | { kind: 'twice'; name: string; place: Place }
  /** `after` is the name that it should follow; undefined if it should be the first. */
  | { kind: 'misplaced'; name: string; after: string | undefined; place: Place }
  /** `place` is that of the name before which it is missing; undefined at the end. */
  | { kind: 'missing'; name: string; after: string | undefined; place: Place | undefined };

/** A written name, and the index of the expected name that it is or stands for. */
interface Match {
  name: string;
  place: Place;
  index: number | undefined;
}

/** Every difference between the names as written and the names expected, each told once. */
export function nameFaults(
  written: readonly Placed<string>[],
  expected: readonly string[],
): NameFault[] {
  const matches = matchNames(written, expected);
  const first = matches.filter(
    ({ index }, at) => index !== undefined && matches.findIndex((m) => m.index === index) === at,
  );
  return [
    ...matches.flatMap((match) => wrongName(match, first.includes(match), expected)),
    ...misplaced(first, expected),
    ...missing(first, expected),
  ];
}

function matchNames(written: readonly Placed<string>[], expected: readonly string[]): Match[] {
  const exact = written.map(({ value }) => expected.indexOf(value));
  const free = expected.filter((_, index) => !exact.includes(index));
  const near = written.map(({ value }, at) =>
    exact[at] === -1 ? expected.indexOf(nearest(value, free) ?? '') : (exact[at] ?? -1),
  );
  return written.map(({ value, place }, at) => {
    const index = near[at] ?? -1;
    const isNew = index >= 0 && near.indexOf(index) === at;
    const gap = isNew ? undefined : gapAt(at, near, expected.length);
    return { name: value, place, index: gap ?? (index >= 0 ? index : undefined) };
  });
}

/** The index of the one missing name between the neighbours of a name that is wrong there. */
function gapAt(at: number, near: readonly number[], end: number): number | undefined {
  const before = at === 0 ? -1 : near[at - 1];
  if (before === undefined || (at > 0 && before === -1)) return undefined;
  const gap = before + 1;
  const isOnlyGap = (near[at + 1] ?? end) === gap + 1;
  return isOnlyGap && !near.includes(gap) ? gap : undefined;
}

function wrongName(
  { name, place, index }: Match,
  isFirst: boolean,
  expected: readonly string[],
): NameFault[] {
  if (index === undefined) return [{ kind: 'unknown', name, place }];
  const meant = expected[index] ?? '';
  if (!isFirst) return [{ kind: 'twice', name: meant, place }];
  return name === meant ? [] : [{ kind: 'instead', name, meant, place }];
}

function misplaced(first: readonly Match[], expected: readonly string[]): NameFault[] {
  return outOfOrder(first.map(({ index = 0 }) => index)).flatMap((at) => {
    const { index = 0, place } = first[at] ?? {};
    const after = expected[index - 1];
    return place ? [{ kind: 'misplaced', name: expected[index] ?? '', after, place }] : [];
  });
}

function missing(first: readonly Match[], expected: readonly string[]): NameFault[] {
  return expected.flatMap((name, index) => {
    if (first.some((match) => match.index === index)) return [];
    const place = first.find((match) => (match.index ?? 0) > index)?.place;
    return [{ kind: 'missing', name, after: expected[index - 1], place }];
  });
}
