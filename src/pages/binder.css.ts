import type { APIRoute } from 'astro';
import { tallyStyles } from '../elements/lib/binder-tally.ts';
import { getCurriculum, getSops } from '../load/site.ts';
import { binderName, binderSections, binderStyles, printedWhole } from '../model/binder.ts';

/** The running heads of the binder that holds all that is open. */
export const GET: APIRoute = async () => {
  const curriculum = await getCurriculum();
  const sops = printedWhole(binderSections(curriculum, await getSops()));
  const tally = tallyStyles(sops.map((sop) => ({ name: binderName(sop), title: sop.title })));
  const styles = `${binderStyles(sops, curriculum.settings.address)}
${tally}`;
  return new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
