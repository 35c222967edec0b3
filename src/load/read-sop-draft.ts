import type { z } from 'zod';
import type { SopDraft } from '../model/draft.ts';
import { frontmatterSchema } from '../model/frontmatter.ts';
import { parseTree } from './markdown-tree.ts';
import { mdxIssues } from './mdx-issues.ts';
import { readDraft } from './read-draft.ts';
import { missingFrontmatter } from './rules/values-are-valid.ts';
import { readYaml, type YamlResult } from './yaml.ts';

/** Reads one SOP file as a draft. `file` is its path from the content folder’s parent. */
export function readSopDraft(source: string, file: string): SopDraft {
  const [section = '', name = ''] = file.split('/').slice(-2);
  const format = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = name.replace(/\.mdx?$/u, '');
  const { tree, faults } = parseTree(source.replaceAll('\r\n', '\n'), format);
  const yamlNode = tree.children.find((node) => node.type === 'yaml');
  const head: YamlResult<z.output<typeof frontmatterSchema>> = yamlNode
    ? readYaml(yamlNode.value, frontmatterSchema, file, 2)
    : { data: undefined, issues: [missingFrontmatter(file)], keyPlaces: {} };
  return {
    id: `${section}/${slug}`,
    section,
    slug,
    file,
    format,
    frontmatter: head.data,
    keyPlaces: head.keyPlaces,
    ...readDraft(tree),
    issues: [...head.issues, ...mdxIssues(tree, faults, file)],
  };
}
