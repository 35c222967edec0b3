import type { APIRoute, GetStaticPaths } from 'astro';
import { tallyStyles } from '../../elements/lib/binder-tally.ts';
import { getCurriculum, getSops } from '../../load/site.ts';
import { binderName, binderSections, binderStyles, printedWhole } from '../../model/binder.ts';
import type { OpenSop } from '../../model/public-view.ts';

interface Props {
  sops: OpenSop[];
}

/** One style sheet for every section that has a binder. */
export const getStaticPaths: GetStaticPaths = async () => {
  const parts = binderSections(await getCurriculum(), await getSops());
  return parts.map((part) => ({
    params: { section: part.section.id },
    props: { sops: printedWhole([part]) },
  }));
};

/** The running heads of a section’s binder. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { settings } = await getCurriculum();
  const tally = tallyStyles(props.sops.map((sop) => ({ name: binderName(sop), title: sop.title })));
  const styles = `${binderStyles(props.sops, settings.address)}
${tally}`;
  return new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
