import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '../server/encoding.ts';
import { isCompressible, mediaType } from '../server/media-type.ts';

/** A file and how many bytes of it travel. */
export interface Weight {
  path: string;
  bytes: number;
}

/** What readers’ devices take at most: half a minute at one megabit a second. */
export const offlineLimit = 3_000_000;

/** What files of the site weigh on their way, in gzip, as our server sends them. */
export async function weigh(dist: string, paths: readonly string[]): Promise<Weight[]> {
  return Promise.all(
    paths.map(async (path) => {
      const file = await readFile(join(dist, path));
      const sent = isCompressible(mediaType(path)) ? await encode(file, 'gzip') : file;
      return { path, bytes: sent.length };
    }),
  );
}

/** Why a site is too much to be kept on readers’ devices, in words for its owner, if it is. */
export function whyTooHeavy(weights: readonly Weight[], limit = offlineLimit): string | undefined {
  const bytes = totalOf(weights);
  if (bytes <= limit) return undefined;
  const largest = weights.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
  const named = largest.map((one) => `${one.path} (${inMegabytes(one.bytes)})`).join(', ');
  return `What readers’ devices keep for use without a connection would be ${inMegabytes(bytes)}; ${inMegabytes(limit)} is the most that a phone should fetch unasked. The largest: ${named}.`;
}

/** The sum of all. */
export function totalOf(weights: readonly Weight[]): number {
  return weights.reduce((total, { bytes }) => total + bytes, 0);
}

/** Bytes for people. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
