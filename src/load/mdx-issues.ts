import type { Root } from 'mdast';
import type { Issue } from '../model/issue.ts';
import type { SyntaxFault } from './markdown-tree.ts';
import { placeOf, walk } from './tree-text.ts';

/**
 * The traps of MDX in an author’s words: `<` before a number, braces around plain words, a tag
 * that is not closed. `.md` files have none of them.
 */
export function mdxIssues(tree: Root, faults: readonly SyntaxFault[], file: string): Issue[] {
  const declared = [...walk(tree)]
    .flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []))
    .join('\n');
  const loose = [...walk(tree)].flatMap((node) =>
    (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
    isUndeclaredName(node.value, declared)
      ? [issue(file, placeOf(node), bracesMessage(node.value))]
      : [],
  );
  return [...faults.map((fault) => issue(file, fault.place, faultMessage(fault))), ...loose];
}

interface Words {
  message: string;
  fix: string;
}

function issue(file: string, place: { line: number; column: number }, words: Words): Issue {
  return { file, ...place, rule: 'mdx-is-readable', ...words };
}

function faultMessage({ reason, rest }: SyntaxFault): Words {
  const tag = /closing tag for `(<[^`]*>)`/u.exec(reason)?.[1];
  if (tag) {
    return {
      message: `The tag ${tag} is opened and not closed.`,
      fix: `Close it with ${tag.replace('<', '</').replace(/[\s/].*>$/u, '>')}, or write ${tag.replace(/\s*>$/u, ' />')} if it has nothing inside.`,
    };
  }
  if (/expression|brace|oxc/iu.test(reason))
    return bracesMessage(/^[^{]*\{?([^}]*)/u.exec(rest)?.[1] ?? rest);
  return {
    message: `MDX reads "${rest.slice(0, 20).trim()}" as the beginning of a tag.`,
    fix: 'Write `below 7.8` or `&lt;7.8` instead of `<7.8`, or rename the file from .mdx to .md if it uses no component.',
  };
}

function bracesMessage(inside: string): Words {
  return {
    message: `MDX reads the braces in "{${inside.trim()}}" as code.`,
    fix: `Write \`[${inside.trim()}]\` for a blank, \`\\{…\\}\` for braces in a message, or rename the file from .mdx to .md if it uses no component.`,
  };
}

function isUndeclaredName(expression: string, declared: string): boolean {
  const name = /^\s*([A-Za-z_$][\w$]*)\s*$/u.exec(expression)?.[1];
  if (!name || name === 'props' || name === 'frontmatter') return false;
  return !new RegExp(`\\b${name.replaceAll('$', String.raw`\$`)}\\b`, 'u').test(declared);
}
