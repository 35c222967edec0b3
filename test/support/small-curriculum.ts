import { loadCurriculum } from '../../src/load/load-curriculum.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { now, smallContent } from './content-source.ts';

/** The clean curriculum that tests start from, loaded. */
export async function smallCurriculum(): Promise<Curriculum> {
  const { curriculum } = await loadCurriculum(smallContent, now);
  if (!curriculum) throw new Error('The small curriculum does not load.');
  return curriculum;
}
