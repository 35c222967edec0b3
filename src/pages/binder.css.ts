import type { APIRoute } from 'astro';
import { getCurriculum, getSops } from '../load/site.ts';
import { binderSections, binderStyles, printedWhole } from '../model/binder.ts';

/** The running heads of the binder that holds all that is open. */
export const GET: APIRoute = async () => {
  const curriculum = await getCurriculum();
  const sops = printedWhole(binderSections(curriculum, await getSops()));
  const styles = binderStyles(sops, curriculum.settings.address);
  return new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
