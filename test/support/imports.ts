import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a source file, static or dynamic, re-exports included. */
export interface Import {
  /** As written: `../model/sop.ts`, `zod`. */
  specifier: string;
  /** Whether nothing of it is left when the types are stripped. */
  typeOnly: boolean;
}

/** An import of ours, from file to file. */
export interface Edge extends Import {
  from: string;
  to: string;
}

/** Paths of all source files under `folders` of `root`, with forward slashes. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        posix.join(folder, path.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => /\.(ts|mjs|js|astro)$/u.test(path) && !path.endsWith('.d.ts'));
}

/** Every import of a file; of an `.astro` file those of its frontmatter and of its scripts. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return importsIn(source);
  const frontmatter = /^\s*---\r?\n(.*?)\r?\n---/su.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gsu)];
  return [
    ...importsIn(frontmatter),
    ...scripts.flatMap(([, attributes = '', code = '']) => [
      ...importsIn(code),
      ...scriptSource(attributes),
    ]),
  ];
}

/** The imports that code names; read by TypeScript, so that no comment or text is taken for one. */
export function importsIn(code: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ specifier: specifier.text, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** The circles among imports, each named once, from the file that was come by first. */
export function cycles(among: readonly Edge[]): string[] {
  const targets = Map.groupBy(among, ({ from }) => from);
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] => {
    const start = path.indexOf(file);
    if (start >= 0) return [[...path.slice(start), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (targets.get(file) ?? []).flatMap(({ to }) => follow(to, [...path, file]));
    done.add(file);
    return found;
  };
  return [...targets.keys()].flatMap((file) => follow(file, []));
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

/** `import { type A }` counts as a value: without its types, `import {}` still loads the module. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(node) ? node.isTypeOnly : ts.isImportTypeNode(node);
}

/** `<script src="../elements/x.ts">` is bundled like an import. */
function scriptSource(attributes: string): Import[] {
  const specifier = /\bsrc="(\.[^"]*)"/u.exec(attributes)?.[1];
  return specifier ? [{ specifier, typeOnly: false }] : [];
}
