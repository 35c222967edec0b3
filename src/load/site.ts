import { getCollection, getEntry } from 'astro:content';
import { isByInvitation, type PublicCurriculum } from '../model/public-curriculum.ts';
import type { OpenSop, PublicSop } from '../model/public-view.ts';

let kept: Promise<PublicCurriculum> | undefined;

/** The curriculum as anyone may see it. A build reads it once; while authors work it is read anew. */
export function getCurriculum(): Promise<PublicCurriculum> {
  if (import.meta.env.DEV) return readCurriculum();
  kept ??= readCurriculum();
  return kept;
}

/** The public view of every SOP that has a page. */
export async function getSops(): Promise<PublicSop[]> {
  return (await getCollection('sops')).map(({ data }) => data);
}

/** Those that everyone may read whole. */
export async function getOpenSops(): Promise<OpenSop[]> {
  return (await getSops()).filter((sop) => sop.access === 'open');
}

/** Those that have sheet and run: open to everyone, or to those who are invited. */
export async function getReadableSops(): Promise<PublicSop[]> {
  const curriculum = await getCurriculum();
  return (await getSops()).filter(
    ({ access, section }) => access === 'open' || isByInvitation(curriculum, section),
  );
}

async function readCurriculum(): Promise<PublicCurriculum> {
  const entry = await getEntry('curriculum', 'curriculum');
  if (!entry)
    throw new Error('The curriculum could not be read; `npm run check:content` says why.');
  return entry.data;
}
