import { marksOf } from '../elements/lib/progress-marks.ts';
import { getCurriculum, getOpenSops } from '../load/site.ts';
import type { ProgressSop } from '../model/progress-sop.ts';
import type { OpenSop } from '../model/public-view.ts';
import { shortTitle } from '../model/slug.ts';
import { checkpointAnchor, stepAnchor } from '../model/stable-ids.ts';

/** The open SOPs in the order of the curriculum, for readers who have progress to show. */
export async function GET(): Promise<Response> {
  const { sections } = await getCurriculum();
  const open = new Map((await getOpenSops()).map((sop) => [sop.id, sop]));
  const sops = sections.flatMap((section) => section.sops.flatMap(({ id }) => open.get(id) ?? []));
  return Response.json(sops.map(progressSop));
}

function progressSop({ id, title, steps, pausePoints }: OpenSop): ProgressSop {
  const checks = pausePoints.flatMap(({ checkpoints }) => checkpoints);
  return {
    id,
    title: shortTitle(title),
    steps: marksOf(steps.map((step) => stepAnchor(step.id))),
    checks: marksOf(checks.map((check) => checkpointAnchor(check.id))),
  };
}
