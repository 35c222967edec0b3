import { checkByRubric, type Fault } from '../checked-sops.ts';
import { fieldsOf } from '../draft-parts.ts';
import { nearestLeadingName } from '../leading-name.ts';
import type { Place } from '../place.ts';
import { sentencesIn, straightQuotes } from '../sentences.ts';
import { shown } from '../shown.ts';
import type { ContentRule } from './rule.ts';

/** More words than this before a colon are no name. */
const mostWordsOfAName = 4;

/**
 * Every Documentation of a published SOP is `Record: fields`, and the record one of
 * `curriculum.yaml`. So is every further sentence that has a colon behind its first words.
 */
export const documentationNamesRecords: ContentRule = (content) =>
  checkByRubric(content, 'documentation-names-records', (sop, _, settings) => {
    const records = settings.records.map(straightQuotes);
    const source = content.curriculum.file;
    return fieldsOf(sop, 'Documentation').flatMap(({ text, place }) => {
      const [first = '', ...others] = sentencesIn(straightQuotes(text));
      const isNamed = records.some((record) => first.startsWith(`${record}:`));
      const start = `The Documentation "${shown(text)}" does not begin with a record of ${source} and a colon.`;
      return [
        ...(isNamed ? [] : [fault(start, text, place, records)]),
        ...others
          .flatMap((sentence) => nameIn(sentence) ?? [])
          .filter((name) => !records.includes(name))
          .map((name) => fault(`"${name}" is not a record of ${source}.`, name, place, records)),
      ];
    });
  });

/** What stands before the first colon of a sentence, if that is short enough for a name. */
function nameIn(sentence: string): string | undefined {
  const name = /^(\p{L}[^:]*?)\s*:(?:\s|$)/u.exec(sentence)?.[1];
  return name && name.split(/\s+/u).length <= mostWordsOfAName ? name : undefined;
}

function fault(message: string, text: string, place: Place, records: readonly string[]): Fault {
  const near = nearestLeadingName(text, records);
  const fix = near
    ? `Write \`${near}: \` and its fields.`
    : `Begin with one of: ${records.join(', ')}; a colon and the fields follow.`;
  return { place, message, fix };
}
