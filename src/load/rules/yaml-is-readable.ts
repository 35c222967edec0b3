import type { Issue } from '../../model/issue.ts';
import type { Place } from '../../model/place.ts';

interface Words {
  /** Goes on from the line as written. */
  about: string;
  fix: string;
}

/** The slips that happen to authors. */
const slips = {
  sign: {
    about: 'holds `: ` in a value, or a value that begins with a sign of YAML.',
    fix: 'Put the value in "quotes".',
  },
  'open quote': {
    about: 'opens a quote that is not closed.',
    fix: 'Write the same quote at the end of the value, on this line.',
  },
  'open bracket': {
    about: 'opens a bracket that is not closed.',
    fix: 'Close it with `]` or `}`; if the value is a text, put it in "quotes".',
  },
  indent: {
    about: 'begins farther left or right than the lines it belongs to.',
    fix: 'Begin it in the same column as the entries or keys beside it, two spaces to a level.',
  },
  'no key': {
    about: 'is no key with a value.',
    fix: 'Write `key: value`, with a colon and a space.',
  },
  'text after the value': {
    about: 'goes on after the end of its value.',
    fix: 'Put the whole value in one pair of quotes, and write `\\"` for a quote inside of it.',
  },
  'list on the line of its key': {
    about: 'begins a list on the line of its key.',
    fix: 'Write every entry on a line of its own, as `  - entry`, or put the value in "quotes".',
  },
  twice: { about: 'has a key that stands above already.', fix: 'Keep one of the two.' },
  tab: { about: 'begins with a tab.', fix: 'Indent with two spaces.' },
  backslash: {
    about: 'holds a `\\` that means nothing inside of "quotes".',
    fix: "Write `\\\\` for the sign, or put the value in 'single quotes'.",
  },
  'second document': { about: 'begins a second list of keys.', fix: 'Remove the line.' },
} satisfies Record<string, Words>;

/** A slip by its name; `other` is told in the words of the parser. */
export type YamlSlip = keyof typeof slips | 'other';

/** What cannot be read, and where. */
export interface YamlFault {
  slip: YamlSlip;
  /** The parser’s own words. */
  said: string;
  /** The line as written. */
  line: string;
  place: Place;
}

/** Every YAML file and every frontmatter can be read as YAML. Builds the issue for where it cannot. */
export function yamlIsReadable({ slip, said, line, place }: YamlFault, file: string): Issue {
  const { about, fix } = slip === 'other' ? otherWords(said) : slips[slip];
  const message = `The line "${line.trim()}" ${about}`;
  return { file, ...place, rule: 'yaml-is-readable', message, fix };
}

function otherWords(said: string): Words {
  return {
    about: `is not readable as YAML: ${(said.split('\n')[0] ?? '').replace(/\.$/u, '')}.`,
    fix: 'Write `key: value`, and put a value that holds `: ` or begins with a sign in "quotes".',
  };
}
