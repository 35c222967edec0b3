import { checkByRubric } from '../checked-sops.ts';
import { dutiesOf } from '../draft-parts.ts';
import type { ContentRule } from './rule.ts';

/** The Approval Authority of a published SOP says in brackets above what, or of what, it decides. */
export const approvalHasALimit: ContentRule = (content) =>
  checkByRubric(content, 'approval-has-a-limit', (sop) =>
    dutiesOf(sop)
      .filter(
        ({ label, value }) =>
          label === 'Approval Authority' && !/\([^()]*[\p{L}\p{N}]/u.test(value),
      )
      .map(({ value, place }) => ({
        place,
        message: `The Approval Authority "${value}" has no limit.`,
        fix: `Write in brackets what goes to it: \`${value.replace(/\s*\(.*$/su, '')} (credits above one month’s fee)\`.`,
      })),
  );
