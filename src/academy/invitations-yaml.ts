import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import type { Invitation } from '../model/invitations.ts';

const header = ` Who may open sealed sections. Written by \`npm run academy\`; no name, no address and no secret is in it.
 A code is made from the number and from how often it was made (\`reissue\`): an entry is never removed, and
 no number is given twice. Who holds an invitation is noted in .data/ only.`;

/** `invitations.yaml` as a document that can be changed; comments stay. */
export function parseInvitations(text: string): Document {
  const document: Document = parseDocument(text);
  if (!isMap(document.contents)) {
    document.contents = new YAMLMap();
    document.commentBefore ??= document.comment ?? header;
    document.comment = null;
  }
  return document;
}

/** The document as the text of its file. */
export function writeInvitations(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Adds an invitation at the end. */
export function addInvitation(document: Document, number: number, sections: Sections): void {
  const list = listOf(document);
  const entry = document.createNode({ number, sections });
  flow(entry.get('sections'));
  list.add(entry);
}

/** Changes one key of an invitation that exists. */
export function changeInvitation(
  document: Document,
  number: number,
  change: Partial<Invitation>,
): void {
  const entry = listOf(document).items.find((item) => isMap(item) && item.get('number') === number);
  if (!isMap(entry)) return;
  for (const [key, value] of Object.entries(change)) {
    entry.set(key, document.createNode(value));
    if (key === 'sections') flow(entry.get(key));
  }
}

/** Writes how often the key of a section was made. */
export function setEpoch(document: Document, section: string, epoch: number): void {
  if (!isMap(document.get('epochs'))) document.set('epochs', new YAMLMap());
  document.setIn(['epochs', section], epoch);
}

type Sections = Invitation['sections'];

function listOf(document: Document): YAMLSeq {
  const written = document.get('invitations');
  const list = isSeq(written) ? written : new YAMLSeq();
  if (!isSeq(written)) document.set('invitations', list);
  // `invitations: []` is how an empty list is written; with an entry it takes lines.
  if (list.items.length === 0) list.flow = false;
  return list;
}

function flow(node: unknown): void {
  if (isSeq(node)) node.flow = true;
}
