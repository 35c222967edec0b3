import type { Issue } from '../../model/issue.ts';
import type { Place } from '../../model/place.ts';

interface Words {
  /** Goes on from the line as written. */
  about: string;
  fix: string;
}

const quote: Words = {
  about: 'holds `: ` in a value, or a value that begins with a sign of YAML.',
  fix: 'Put the value in "quotes".',
};

/** The slips that happen to authors, by the parser’s code for them. */
const slips: Record<string, Words> = {
  BLOCK_AS_IMPLICIT_KEY: quote,
  BAD_SCALAR_START: quote,
  BAD_ALIAS: quote,
  TAG_RESOLVE_FAILED: quote,
  DUPLICATE_KEY: { about: 'has a key that stands above already.', fix: 'Keep one of the two.' },
  TAB_AS_INDENT: { about: 'begins with a tab.', fix: 'Indent with two spaces.' },
  MULTILINE_IMPLICIT_KEY: {
    about: 'is no key with a value.',
    fix: 'Write `key: value`, with a colon and a space.',
  },
};

/** What the parser of YAML complains about. */
export interface YamlFault {
  code: string;
  /** The parser’s own words. */
  said: string;
  /** The line as written. */
  line: string;
  place: Place;
}

/** Every YAML file and every frontmatter can be read as YAML. Builds the issue for where it cannot. */
export function yamlIsReadable({ code, said, line, place }: YamlFault, file: string): Issue {
  const { about, fix } = slips[code] ?? {
    about: `is not readable as YAML: ${(said.split('\n')[0] ?? '').replace(/\.$/u, '')}.`,
    fix: 'Write `key: value`, and put a value that holds `: ` or begins with a sign in "quotes".',
  };
  const message = `The line "${line.trim()}" ${about}`;
  return { file, ...place, rule: 'yaml-is-readable', message, fix };
}
