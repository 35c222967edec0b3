import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentRules, sopRules } from '../../src/model/rules/index.ts';
import { ruleHeadings, ruleNames } from '../support/rule-names.ts';

const names = ruleNames('src').sort();

test('gives every rule a test of its name', () => {
  expect(ruleNames('test').sort()).toEqual(names);
});

test('gives every rule an entry of its name in the authors’ guide, and no entry twice', () => {
  expect(ruleHeadings().sort()).toEqual(names);
});

test('says in every entry what to write and what not', () => {
  const guide = readFileSync(new URL('../../content/guide/rules.md', import.meta.url), 'utf8');
  for (const entry of guide.split(/^## /mu).slice(1)) {
    expect(entry).toMatch(/^Not: /mu);
    expect(entry).toMatch(/^But: /mu);
  }
});

test('runs every rule of the model', () => {
  const camel = (name: string) =>
    name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const running = [...sopRules, ...contentRules].map((rule) => rule.name).sort();
  const written = names.filter((name) => !isReadingRule(name)).map(camel);
  expect(running).toEqual(written.sort());
});

/** The rules of `load` are about what cannot be read; reading applies them. */
function isReadingRule(name: string): boolean {
  return /^(yaml|mdx)-is-readable$|^(keys-are-known|values-are-valid|days-exist)$/u.test(name);
}
