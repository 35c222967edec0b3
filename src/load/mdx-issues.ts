import type { Nodes, Root } from 'mdast';
import type { Issue } from '../model/issue.ts';
import type { SyntaxFault } from './markdown-tree.ts';
import { importsIn } from './mdx-imports.ts';
import {
  looseBraces,
  looseImport,
  lostImport,
  mdxIsReadable,
  unknownComponent,
} from './rules/mdx-is-readable.ts';
import { placeOf, walk } from './tree-text.ts';

/** Names that JavaScript and MDX bring with them. */
const ownNames = new Set(
  'props frontmatter true false null undefined NaN Infinity Math Number String Date Intl Array Object JSON new typeof in'.split(
    ' ',
  ),
);

/**
 * The traps of MDX in an author’s words: `<` before a number, braces around plain words, a tag
 * that is not closed, a sentence that begins with “import”. `.md` files have none of them.
 */
export function mdxIssues(
  tree: Root,
  faults: readonly SyntaxFault[],
  file: string,
  fileExists: (path: string) => boolean,
): Issue[] {
  const nodes = [...walk(tree)];
  const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node] : []));
  // What stands in quotes declares nothing.
  const declared = code.map(({ value }) => value.replace(/(["'`]).*?\1/gsu, '')).join('\n');
  const expressions = nodes.flatMap((node) =>
    node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' ? [node] : [],
  );
  return [
    ...faults.map((fault) => mdxIsReadable(fault, file)),
    ...code
      .filter(({ value }) => !isModuleCode(value))
      .map((node) => looseImport(node.value, file, placeOf(node))),
    ...code
      .flatMap((node) => importsIn(node.value, placeOf(node)))
      .filter(({ value }) => !/^\.\.?\//u.test(value) || !fileExists(value))
      .map(({ value, place }) => lostImport(value, file, place)),
    ...unknownComponents(nodes, declared, file),
    ...expressions
      .filter(({ value }) => namesNothing(value, declared))
      .map((node) => looseBraces(node.value, file, placeOf(node))),
  ];
}

/** Whether a text that begins with `import` or `export` goes on like code and not like a sentence. */
function isModuleCode(text: string): boolean {
  return /^import\s+(?:["'{*]|\w+\s*(?:,|from\s*["']))|^export\s+(?:const|let|function|default|async|[{*])/u.test(
    text,
  );
}

/** Whether an expression uses a name that the file does not declare: it is plain words in braces. */
function namesNothing(expression: string, declared: string): boolean {
  const plain = expression.replace(/(["'`]).*?\1|\/\*.*?\*\//gsu, '');
  // Functions and tags inside of an expression: whoever writes these means code.
  if (/=>|<|\bfunction\b/u.test(plain)) return false;
  const names = [...plain.matchAll(/(?<![\w$.])[A-Za-z_$][\w$]*/gu)].map(([name]) => name);
  return names.some((name) => !ownNames.has(name) && !declares(declared, name));
}

/** Components that the file uses and does not import, each where it stands first. */
function unknownComponents(nodes: readonly Nodes[], declared: string, file: string): Issue[] {
  const used = nodes.flatMap((node) =>
    componentsIn(node).map((name) => ({ name, place: placeOf(node) })),
  );
  return used
    .filter(({ name }, index) => used.findIndex((one) => one.name === name) === index)
    .filter(({ name }) => !declares(declared, name.split('.')[0] ?? name))
    .map(({ name, place }) => unknownComponent(name, file, place));
}

function componentsIn(node: Nodes): string[] {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return [...node.value.matchAll(/<([A-Z][\w$.]*)/gu)].flatMap(([, name]) => name ?? []);
  const isTag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isTag && node.name && /^[A-Z]|\./u.test(node.name) ? [node.name] : [];
}

function declares(declared: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`, 'u').test(
    declared,
  );
}
