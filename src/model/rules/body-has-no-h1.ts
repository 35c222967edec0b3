import { partNames } from '../anatomy.ts';
import type { SopRule } from './rule.ts';

/** The body has no `#` heading: the title in the frontmatter is the page’s one. */
export const bodyHasNoH1: SopRule = ({ file, topHeadings }) =>
  topHeadings.map(({ value, place }) => ({
    file,
    ...place,
    rule: 'body-has-no-h1',
    message: `"${value}" is a second title of the page.`,
    fix: partNames.some((name) => name === value)
      ? `Write \`## ${value}\`.`
      : 'Remove it; the `title` of the frontmatter is the heading of the page.',
  }));
