import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { sopSlug } from '../../model/slug.ts';

/** The text of a `section.yaml` with an SOP listed and no longer planned; comments stay. */
export function listSop(text: string, slug: string): string {
  const document = parseDocument(text);
  const written = document.get('sops');
  const sops = isSeq(written) ? written : new YAMLSeq();
  if (!isSeq(written)) document.set('sops', sops);
  // `sops: []` is how an empty list is written; with an item it takes lines like the others.
  if (sops.items.length === 0) sops.flow = false;
  const listed: unknown = sops.toJSON();
  if (!Array.isArray(listed) || !listed.includes(slug)) sops.add(document.createNode(slug));
  const planned = document.get('planned');
  if (isSeq(planned)) planned.items = planned.items.filter((item) => slugOfPlan(item) !== slug);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function slugOfPlan(item: unknown): string | undefined {
  const title = isMap(item) ? item.get('title') : undefined;
  return typeof title === 'string' ? sopSlug(title) : undefined;
}
