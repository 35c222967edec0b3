import { parseArgs } from 'node:util';
import type { Curriculum } from '../model/curriculum.ts';
import { nearest } from '../model/nearest.ts';
import { readAs } from '../model/read-as.ts';
import { Refusal } from '../load/write/refusal.ts';

const howTo = 'Write `--as visitor`, `--as everyone`, or sections as in `--as sales,onboarding`.';

/**
 * What was typed after `--as`: for whom a site is built or shown. Undefined without it. Refuses other
 * arguments, and more than one.
 */
export function asOption(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } } });
    return values.as;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Refusal(`${reason}. ${howTo}`);
  }
}

/** For whom the site is shown, in a sentence. Refuses sections that there are not, or that need no invitation. */
export function asWords(typed: string | undefined, { sections }: Curriculum): string {
  const reader = readAs(typed);
  const invited = sections.filter(({ access }) => access === 'invite').map(({ id }) => id);
  const which = invited.length > 0 ? invited.join(', ') : 'none yet';
  if (reader === 'visitor') return 'Shown as visitors see it.';
  if (reader === 'everyone')
    return `Shown as those who are invited to everything see it (${which}).`;
  for (const id of reader) {
    const near = nearest(id, invited);
    if (!invited.includes(id))
      throw new Refusal(
        `"${id}" is no section with \`access: invite\`.${near ? ` Did you mean \`${near}\`?` : ''} Those are: ${which}. ${howTo}`,
      );
  }
  return `Shown as those who are invited to ${reader.join(', ')} see it.`;
}
