import { expect, test } from 'vitest';
import { buildSop } from '../../src/load/build-sop.ts';
import { parseTree } from '../../src/load/markdown-tree.ts';
import { parseSop } from '../../src/load/parse-sop.ts';
import { readSopDraft } from '../../src/load/read-sop-draft.ts';
import type { SopDraft } from '../../src/model/draft.ts';
import { smallFile } from '../support/content-source.ts';
import { changed, sopSource } from '../support/sop-source.ts';

const id = 'water/water-testing';

function parsed(source: string, format: 'md' | 'mdx') {
  const { frontmatter } = readSopDraft(source, `content/${id}.md`);
  if (!frontmatter) throw new Error('The source of a test has valid frontmatter.');
  const origin = { id, file: `content/${id}`, format, frontmatter, wordsPerMinute: 200 };
  return parseSop(parseTree(source, format).tree, origin);
}

test('reads the same SOP from .md and from .mdx, tree to model', () => {
  const md = parsed(sopSource(), 'md');
  const mdx = parsed(sopSource(), 'mdx');
  expect(md.issues).toEqual([]);
  expect({ ...mdx.sop, format: 'md' }).toEqual(md.sop);
});

test('reads the same draft and the same SOP from .md and from .mdx, file to model', () => {
  const read = (format: 'md' | 'mdx') => readSopDraft(sopSource(), `content/${id}.${format}`);
  const alike = (draft: SopDraft) => ({ ...draft, file: '', format: '' });
  expect(alike(read('mdx'))).toEqual(alike(read('md')));
  const built = buildSop(read('mdx'), 200);
  expect(built).toEqual({ ...buildSop(read('md'), 200), file: `content/${id}.mdx`, format: 'mdx' });
});

test('reads .mdx as .md also where both have to escape', () => {
  const mdx = smallFile('water/monthly-balance.mdx');
  const md = changed(mdx, [['&lt;7.8', '<7.8']]);
  expect({ ...parsed(mdx, 'mdx').sop, format: 'md' }).toEqual(parsed(md, 'md').sop);
});

test('reads lines that end as on Windows', () => {
  const draft = readSopDraft(sopSource().replaceAll('\n', '\r\n'), `content/${id}.md`);
  expect(draft).toEqual(readSopDraft(sopSource(), `content/${id}.md`));
});

test('gives steps, checkpoints, words and times', () => {
  const { sop } = parsed(sopSource(), 'md');
  expect(sop?.steps.map((step) => [step.id, step.duration])).toMatchInlineSnapshot(`
    [
      [
        "take-the-sample",
        {
          "max": 1,
          "min": 1,
        },
      ],
      [
        "test-the-water",
        {
          "max": 10,
          "min": 5,
        },
      ],
    ]
  `);
  expect(
    sop?.pausePoints.map(({ title, method, checkpoints }) => [
      title,
      method,
      checkpoints.map((one) => one.id),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Before any chemical is opened",
        "READ-DO",
        [
          "nobody-in-the-water",
          "water-moving-at-a-return",
          "goggles-and-gloves-on",
        ],
      ],
      [
        "Before you leave the pool",
        "DO-CONFIRM",
        [
          "containers-closed-and-upright",
          "every-reading-is-in-the-log",
          "gate-latched",
        ],
      ],
    ]
  `);
  expect({
    words: sop?.words,
    minutes: sop?.minutes,
    doing: sop?.doing,
    blanks: sop?.blanks,
  }).toMatchInlineSnapshot(`
    {
      "blanks": [
        "Business name",
        "Emergency contact",
      ],
      "doing": {
        "max": 11,
        "min": 6,
      },
      "minutes": 2,
      "words": 249,
    }
  `);
});

test('gives no SOP, and the issues, where a part is missing', () => {
  const { sop, issues } = parsed(sopSource(['## Purpose', '## Aims and so on']), 'md');
  expect(sop).toBeUndefined();
  expect(issues.map(({ rule }) => rule)).toEqual(['parts-stand-in-order']);
});
