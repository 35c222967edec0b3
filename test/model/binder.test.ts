import { expect, test } from 'vitest';
import { binderStyles, idsUnder } from '../../src/model/binder.ts';
import type { OpenSop } from '../../src/model/public-view.ts';

// Only the fields that running heads are made of.
const sop = {
  access: 'open',
  document: 'RET-01',
  title: 'Say "no" \\ </style> SOP',
  version: '1.0',
  effective: '2026-11-23',
  approvedBy: 'Company Owner',
} as OpenSop;

test('ids and what refers to them move together, and words stay', () => {
  const html =
    '<h2 id="purpose">id="purpose"</h2><input aria-labelledby="a b"><a href="#a">#a</a><a href="/x/#a">x</a>';
  expect(idsUnder('ret-01', html)).toBe(
    '<h2 id="ret-01-purpose">id="purpose"</h2><input aria-labelledby="ret-01-a ret-01-b"><a href="#ret-01-a">#a</a><a href="/x/#a">x</a>',
  );
});

test('a title cannot end the text of a running head', () => {
  const styles = binderStyles([sop], 'https://sops.example.com');
  expect(styles).toContain('@top-left { content: "Say \\22 no\\22  \\5c  \\3c /style> SOP" }');
});

test('every SOP has pages of its own that count', () => {
  const styles = binderStyles([sop, { ...sop, document: 'RET-02' }], 'https://sops.example.com');
  expect(styles).toContain('@page ret-01 { counter-increment: ret-01;');
  expect(styles).toContain('.binder-ret-02 { page: ret-02 }');
});
