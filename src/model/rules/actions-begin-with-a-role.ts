import { checkByRubric } from '../checked-sops.ts';
import { fieldsOf } from '../draft-parts.ts';
import { beginsWithName, nearestLeadingName } from '../leading-name.ts';
import { shown } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/** Every Action of a published SOP begins with the role of `curriculum.yaml` that does the step. */
export const actionsBeginWithARole: ContentRule = (content) =>
  checkByRubric(content, 'actions-begin-with-a-role', (sop, _, settings) => {
    const roles = settings.roles.map(({ name }) => name);
    return fieldsOf(sop, 'Action')
      .filter(({ text }) => !beginsWithName(text, roles))
      .map(({ text, place }) => ({
        place,
        message: `The Action "${shown(text)}" does not begin with a role of ${content.curriculum.file}.`,
        fix: fixOf(text, roles),
      }));
  });

function fixOf(text: string, roles: readonly string[]): string {
  const near = nearestLeadingName(text, roles);
  return near ? `Begin with \`${near}\`.` : `Begin with who does it, one of: ${roles.join(', ')}.`;
}
