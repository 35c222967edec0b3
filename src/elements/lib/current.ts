import type { Revision } from '../../model/sop.ts';

/** What the page knows of a document. */
export interface InForce {
  document: string;
  version: string;
  effective: string;
  /** All revisions, oldest first; none where the SOP is locked, since they are part of its body. */
  revisions: readonly Omit<Revision, 'author'>[];
}

/** Whether a printout is the version in force. */
export type Answer =
  { kind: 'current' } | { kind: 'superseded'; since: InForce['revisions'] } | { kind: 'unknown' };

/** The version as people type it (`v1.0`, `Version 1.0`, ` 1.0 `) in its own form: `1.0`. */
export function heldVersion(typed: string): string {
  return typed.trim().replace(/^v(?:ersion)?\.?\s*/iu, '');
}

/** Judges the version that a reader holds. Of a locked SOP only older ones can be told from wrong ones. */
export function judge(held: string, { version, revisions }: InForce): Answer {
  if (held === version) return { kind: 'current' };
  const at = revisions.findIndex((revision) => revision.version === held);
  if (at >= 0) return { kind: 'superseded', since: revisions.slice(at + 1) };
  const older = revisions.length === 0 && isVersion(held) && isBefore(held, version);
  return older ? { kind: 'superseded', since: [] } : { kind: 'unknown' };
}

/** The answer as a person at the wall would give it: yes or no first, then what to do. */
export function answerText(held: string, sop: InForce, answer: Answer): string {
  const { document, version, effective } = sop;
  switch (answer.kind) {
    case 'current':
      return `Yes, it is current: version ${version} of ${document} is in force since ${effective}.`;
    case 'superseded': {
      const changes = answer.since.map((one) => `${one.version} changed: ${one.changes}`);
      const told = changes.length > 0 ? ` ${changes.join(' · ')}` : '';
      return `No, you hold ${held}: ${version} is in force since ${effective}. Print it anew.${told}`;
    }
    case 'unknown':
      return `${document} has no version “${held}”. Look at the head of your sheet again; ${version} is in force since ${effective}.`;
  }
}

function isVersion(text: string): boolean {
  return /^\d+(?:\.\d+)*$/u.test(text);
}

function isBefore(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
