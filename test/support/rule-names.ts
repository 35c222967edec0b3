import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../..', import.meta.url);

/** Names of the rules, as the files of `src` or of `test` have them. */
export function ruleNames(tree: 'src' | 'test'): string[] {
  return ['model', 'load'].flatMap((stage) =>
    readdirSync(new URL(`${tree}/${stage}/rules`, root))
      .map((file) => file.replace(/(\.test)?\.ts$/u, ''))
      .filter((name) => name !== 'index' && name !== 'rule'),
  );
}

/** Names of the rules, as the headings of the authors’ guide have them. */
export function ruleHeadings(): string[] {
  const guide = readFileSync(new URL('content/guide/rules.md', root), 'utf8');
  return [...guide.matchAll(/^## (.+)$/gmu)].map(([, heading = '']) => heading);
}
