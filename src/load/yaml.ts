import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { placeOfPath, type Place } from '../model/place.ts';
import { pathWords } from './path-words.ts';
import { daysExist } from './rules/days-exist.ts';
import { keysAreKnown } from './rules/keys-are-known.ts';
import { valuesAreValid } from './rules/values-are-valid.ts';
import { readingIssues } from './yaml-faults.ts';

/** YAML read and checked: data if it is valid, issues if not, and the place of every key. */
export interface YamlResult<T> {
  data: T | undefined;
  issues: Issue[];
  /** Places by path, such as `hazards.1.step`; the empty path is the beginning. */
  keyPlaces: Record<string, Place>;
}

/**
 * Reads YAML with `schema`. Every problem is an issue at its true line, none is thrown.
 * `firstLine` is the line of the file on which `text` begins.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
  firstLine = 1,
): YamlResult<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const keyPlaces: Record<string, Place> = { '': { line: firstLine, column: 1 } };
  notePlaces(document.contents, [], keyPlaces, placeAt);
  const unreadable = readingIssues(document, text, file, placeAt);
  if (unreadable.length > 0) return { data: undefined, issues: unreadable, keyPlaces };
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [], keyPlaces };
  const slips = misspelled(result.error.issues, schema);
  const issues = result.error.issues
    .filter(({ path }) => !slips.has(path.join('.')))
    .flatMap((issue) => valueIssues(issue, value, file, keyPlaces, schema));
  return { data: undefined, issues, keyPlaces };
}

/** Paths of keys that are missing only because they are misspelled: one slip is one issue. */
function misspelled(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): Set<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = knownKeys(schema, issue.path);
      return issue.keys.flatMap((key) => {
        const meant = nearest(key, known);
        return meant ? [[...issue.path, meant].join('.')] : [];
      });
    }),
  );
}

function notePlaces(
  node: unknown,
  path: string[],
  places: Record<string, Place>,
  placeAt: (offset: number) => Place,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = [...path, String(key.value)];
      places[inner.join('.')] = placeAt(key.range?.[0] ?? 0);
      notePlaces(value, inner, places, placeAt);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const inner = [...path, String(index)];
      if (isNode(item)) places[inner.join('.')] = placeAt(item.range?.[0] ?? 0);
      notePlaces(item, inner, places, placeAt);
    }
  }
}

function valueIssues(
  issue: z.core.$ZodIssue,
  value: unknown,
  file: string,
  keyPlaces: Record<string, Place>,
  schema: z.ZodType,
): Issue[] {
  const place = placeOfPath(issue.path, keyPlaces);
  const known = knownKeys(schema, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      keysAreKnown(key, known, file, placeOfPath([...issue.path, key], keyPlaces)),
    );
  const words = pathWords(issue.path);
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  if (issue.code === 'invalid_key') {
    const fix = issue.issues[0]?.message ?? issue.message;
    return [valuesAreValid(name, String(issue.path.at(-1)), fix, file, place)];
  }
  const written = issue.path.reduce<unknown>(
    (at, key) => (isRecord(at) ? at[String(key)] : undefined),
    value,
  );
  // The only refinement in our schemas is that of days.
  const build = issue.code === 'custom' ? daysExist : valuesAreValid;
  return [build(name, written, issue.message, file, place)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The keys that a schema takes at a path, read from its JSON schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const json: unknown = schema.toJSONSchema({ io: 'input', unrepresentable: 'any' });
  const at = path.reduce<unknown>((node, key) => {
    if (!isRecord(node)) return undefined;
    if (isRecord(node['properties']) && String(key) in node['properties'])
      return node['properties'][String(key)];
    return node['items'] ?? node['additionalProperties'];
  }, json);
  return [...new Set(keysOf(at))];
}

/** Keys of an object; of one with cases, those of every case. */
function keysOf(node: unknown): string[] {
  if (!isRecord(node)) return [];
  if (Array.isArray(node['oneOf'])) return node['oneOf'].flatMap(keysOf);
  return isRecord(node['properties']) ? Object.keys(node['properties']) : [];
}
