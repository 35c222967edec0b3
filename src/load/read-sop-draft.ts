import type { z } from 'zod';
import type { SopDraft } from '../model/draft.ts';
import { frontmatterSchema } from '../model/frontmatter.ts';
import type { Issue } from '../model/issue.ts';
import { parseTree } from './markdown-tree.ts';
import { mdxIssues } from './mdx-issues.ts';
import { readDraft } from './read-draft.ts';
import { missingFrontmatter, unclosedFrontmatter } from './rules/values-are-valid.ts';
import { readYaml, type YamlResult } from './yaml.ts';

/**
 * Reads one SOP file as a draft. `file` is its path from the content folder’s parent;
 * `fileExists` tells of a path, written from the SOP’s folder, whether a component can come from it.
 */
export function readSopDraft(
  source: string,
  file: string,
  fileExists: (path: string) => boolean = () => true,
): SopDraft {
  const [section = '', name = ''] = file.split('/').slice(-2);
  const format = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = name.replace(/\.mdx?$/u, '');
  const { tree, faults } = parseTree(source.replaceAll('\r\n', '\n'), format);
  const yamlNode = tree.children.find((node) => node.type === 'yaml');
  const head: YamlResult<z.output<typeof frontmatterSchema>> = yamlNode
    ? readYaml(yamlNode.value, frontmatterSchema, file, 2)
    : { data: undefined, issues: [frontmatterIssue(source, file)], keyPlaces: {} };
  return {
    id: `${section}/${slug}`,
    section,
    slug,
    file,
    format,
    frontmatter: head.data,
    keyPlaces: head.keyPlaces,
    ...readDraft(tree),
    issues: [...head.issues, ...mdxIssues(tree, faults, file, fileExists)],
  };
}

/** Without frontmatter, or with one that is not closed: then at the line where it should be. */
function frontmatterIssue(source: string, file: string): Issue {
  const [first = '', ...rest] = source.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (first.trim() !== '---') return missingFrontmatter(file);
  const end = rest.findIndex((line) => line.trim() === '' || line.startsWith('#'));
  return unclosedFrontmatter(file, end < 0 ? rest.length + 1 : end + 2);
}
