import type { Access } from './section.ts';

/** Who reads: nobody in particular, who is invited to all sections, or to some. */
export type ReadAs = 'visitor' | 'everyone' | readonly string[];

/**
 * Who reads, as it is typed after `--as` or in `READ_AS`: `visitor` (or nothing), `everyone`, or
 * folders of sections with commas between them. Never throws: sections that are not there open nothing.
 */
export function readAs(typed: string | undefined): ReadAs {
  const words = (typed ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const [first] = words;
  if (first === undefined || first === 'visitor') return 'visitor';
  return first === 'everyone' ? 'everyone' : words;
}

/** The access to a section for who reads: to who is invited, a section with `invite` is open. */
export function accessFor(reader: ReadAs, section: string, access: Access): Access {
  if (access !== 'invite' || reader === 'visitor') return access;
  return reader === 'everyone' || reader.includes(section) ? 'open' : access;
}
