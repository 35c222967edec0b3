import type { ContentDraft, SopDraft } from '../draft.ts';
import type { Issue } from '../issue.ts';

/** What must be true of one SOP by itself. Returns an issue for every place where it is not. */
export type SopRule = (sop: SopDraft) => Issue[];

/** What must be true of the content as a whole. */
export type ContentRule = (content: ContentDraft) => Issue[];
