import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { curriculumFileSchema } from '../../src/model/curriculum-file.ts';
import { frontmatterSchema } from '../../src/model/frontmatter.ts';
import { invitationsSchema } from '../../src/model/invitations.ts';
import { sectionSchema } from '../../src/model/section.ts';

const guide = readFileSync(
  new URL('../../content/guide/how-to-write-an-sop.md', import.meta.url),
  'utf8',
);

test.each([
  ['curriculum.yaml', curriculumFileSchema],
  ['section.yaml', sectionSchema],
  ['invitations.yaml', invitationsSchema],
])('lists every key of %s, and no other', (file, schema) => {
  const table = guide.split(`## The keys of \`${file}\``)[1]?.split('\n## ')[0] ?? '';
  const listed = [...table.matchAll(/^\| `([\w.]+)`/gmu)].map(([, key]) => key);
  expect(listed).toEqual(keysOf(schema));
});

test('shows every key of an SOP’s frontmatter', () => {
  const example = /```yaml\n---\n(.*?)---\n```/su.exec(guide)?.[1] ?? '';
  const shown = [...example.matchAll(/^\s*(?:- )?(\w+):/gmu)].map(([, key]) => key);
  const keys = keysOf(frontmatterSchema).map((key) => key.split('.').at(-1));
  expect(shown).toEqual(keys);
});

test('says what published.yaml is for', () => {
  expect(guide).toContain('## `published.yaml`');
});

/** Keys as the tables name them: `banner`, `banner.label`, `roles.name`. */
function keysOf(schema: z.ZodType): string[] {
  const json: unknown = schema.toJSONSchema({ io: 'input', unrepresentable: 'any' });
  return keysIn(json, '');
}

function keysIn(node: unknown, before: string): string[] {
  if (!isRecord(node)) return [];
  if (isRecord(node['items'])) return keysIn(node['items'], before);
  // Of a union, the keys of every case, each once.
  const cases = node['oneOf'];
  if (Array.isArray(cases)) return [...new Set(cases.flatMap((one) => keysIn(one, before)))];
  if (!isRecord(node['properties'])) return [];
  return Object.entries(node['properties']).flatMap(([key, inner]) => [
    `${before}${key}`,
    ...keysIn(inner, `${before}${key}.`),
  ]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
