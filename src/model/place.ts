/** A position in a file as an editor counts it: first line 1, first column 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something an author wrote, and where it stands. */
export interface Placed<T> {
  value: T;
  place: Place;
}

/** The place of a path, or of the nearest path above it that is written. */
export function placeOfPath(path: readonly PropertyKey[], keyPlaces: Record<string, Place>): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = keyPlaces[path.slice(0, length).map(String).join('.')];
    if (place) return place;
  }
  return { line: 1, column: 1 };
}
