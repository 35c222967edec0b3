import type { Issue } from '../../model/issue.ts';
import type { Place } from '../../model/place.ts';
import type { SyntaxFault } from '../markdown-tree.ts';

interface Words {
  message: string;
  fix: string;
}

const rename = 'rename the file from .mdx to .md if it uses no component';

/** Every `.mdx` file can be read as MDX. Builds the issue for a spot where it cannot. */
export function mdxIsReadable(fault: SyntaxFault, file: string): Issue {
  return issueAt(file, fault.place, wordsOf(fault));
}

/** The issue for braces that MDX can read as code, and that hold no code. */
export function looseBraces(inside: string, file: string, place: Place): Issue {
  return issueAt(file, place, bracesWords(inside));
}

/** The issue for a paragraph that begins with “import” or “export” and is no code. */
export function looseImport(text: string, file: string, place: Place): Issue {
  const first = text.split('\n')[0] ?? '';
  return issueAt(file, place, {
    message: `MDX reads "${first}" as code, and the paragraph vanishes.`,
    fix: `Begin the paragraph with another word than "${/^\w+/u.exec(first)?.[0]}", or ${rename}.`,
  });
}

/** The issue for an import that leads to no file of ours. */
export function lostImport(target: string, file: string, place: Place): Issue {
  const isPath = target.startsWith('.');
  const message = isPath
    ? `The import "${target}" leads to a file that does not exist.`
    : `The import "${target}" is no file of this project, and pages use nothing else.`;
  const fix =
    'Write the path from this file, with its ending, such as `"../../src/components/Name.astro"`, or remove the import.';
  return issueAt(file, place, { message, fix });
}

/** The issue for a component that the file uses and does not import. */
export function unknownComponent(name: string, file: string, place: Place): Issue {
  const own = name.split('.')[0] ?? name;
  return issueAt(file, place, {
    message: `The component <${name}> is used and not imported.`,
    fix: `Write \`import ${own} from "../../src/components/${own}.astro";\` above the first heading, with the path of its file, or remove the tag.`,
  });
}

function issueAt(file: string, place: Place, words: Words): Issue {
  return { file, ...place, rule: 'mdx-is-readable', ...words };
}

function wordsOf({ reason, rest }: SyntaxFault): Words {
  const opened = /closing tag for `(<[^`]*>)`/u.exec(reason)?.[1];
  if (opened) return unclosedWords(opened);
  const closed = /Unexpected closing tag `(<[^`]*>)`/u.exec(reason)?.[1];
  if (closed)
    return {
      message: `The tag ${closed} closes what was never opened.`,
      fix: `Remove it, or write ${closed.replace('/', '')} where it begins.`,
    };
  if (!rest.startsWith('{')) return tagWords(rest);
  return bracesWords(/^\{([^}]*)/u.exec(rest)?.[1] ?? '', reason.includes('end of file'));
}

function unclosedWords(tag: string): Words {
  const name = /^<([^\s/>]*)/u.exec(tag)?.[1] ?? '';
  const message = `The tag ${tag} is opened and not closed.`;
  const itself = tag.replace(/\s*>$/u, ' />');
  if (/^(br|hr|img|input|wbr)$/u.test(name)) return { message, fix: `Write ${itself}.` };
  return {
    message,
    fix: `Close it with </${name}>, or write ${itself} if it has nothing inside.`,
  };
}

function tagWords(rest: string): Words {
  if (rest.startsWith('<!--'))
    return {
      message: 'MDX does not know comments of the form `<!-- … -->`.',
      fix: `Write \`{/* … */}\`, or ${rename}.`,
    };
  const target = /^<((?:https?:|mailto:)?[^\s<>]*[/@][^\s<>]+)>/u.exec(rest)?.[1];
  if (target) {
    const url = target.includes(':') ? target : `mailto:${target}`;
    return {
      message: `MDX does not know links of the form "<${target}>".`,
      fix: `Write \`[${target.replace(/^(https?:\/\/|mailto:)/u, '')}](${url})\`.`,
    };
  }
  const written = (/^<=?\s?[^\s|<>]*/u.exec(rest)?.[0] ?? '<').replace(/[.,;:)]+$/u, '');
  const message = `MDX reads "${written}" as the beginning of a tag.`;
  if (/^<[A-Za-z]/u.test(rest))
    return {
      message,
      fix: `Write attributes as \`name="value"\` and end the tag with \`>\` or \`/>\`; write \`&lt;\` if \`<\` means “less than”, or ${rename}.`,
    };
  const value = written.replace(/^<=?\s?/u, '') || '…';
  const phrase = written.startsWith('<=') ? `${value} or less` : `below ${value}`;
  return {
    message,
    fix: `Write \`${phrase}\` or \`${written.replace('<', '&lt;')}\`, or ${rename}.`,
  };
}

function bracesWords(inside: string, isOpen = false): Words {
  const text = inside.replace(/[{}]/gu, '').trim();
  return {
    message: isOpen
      ? `The brace in "{${text}" is opened and not closed, and MDX reads what follows as code.`
      : `MDX reads the braces in "{${inside.trim()}}" as code.`,
    fix: `Write \`[${text || 'name'}]\` for a blank, \`\\{${text || '…'}\\}\` for braces in a message, or ${rename}.`,
  };
}
