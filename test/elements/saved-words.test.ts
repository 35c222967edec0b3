import { expect, test } from 'vitest';
import { marksOf } from '../../src/elements/lib/progress-marks.ts';
import { savedGroups } from '../../src/elements/lib/saved-words.ts';
import { keptRun } from './run-sample.ts';

const at = Date.UTC(2026, 10, 23, 12);
const sops = [
  {
    ...{ id: 'water/testing', title: 'Water Testing' },
    ...{ steps: marksOf(['step-a']), checks: marksOf(['check-b', 'check-c']) },
  },
];

test('everything saved is told in words, and nothing that was taken back', () => {
  const entries = [
    { key: 'blank/role/name', at, value: 'Ana' },
    { key: 'blank/water/testing/kit', at, value: 'K-2006' },
    { key: 'opened/water/testing', at, value: '1.0' },
    { key: 'run/1', at, value: keptRun({ finishedAt: at, done: { a: { at }, b: { at } } }) },
    { key: 'run/0', at, value: keptRun({ finishedAt: at }) },
    { key: 'run/2', at, value: keptRun({ sop: 'water/gone-since' }) },
    { key: 'run/evil', at, value: {} },
    { key: 'sheet/water/testing/1.0', at, value: {} },
    { key: 'later/thing', at, value: 1 },
    { key: 'waitlist/other', at, value: null },
    { key: 'waitlist/draft', at, value: { email: 'ana@example.com', sections: [] } },
    { key: 'tick/office/complaint-response/check-x', at, value: 'Called back' },
    { key: 'tick/water/testing/check-b', at, value: 'Goggles on' },
    { key: 'tick/water/testing/check-c', at },
    { key: 'tick/water/testing/check-removed', at: at - 1, value: 'An item that is gone' },
  ];
  const told = savedGroups(entries, sops).map(({ heading, lines }) => [
    heading,
    ...lines.map(
      ({ about, href, words, items }) =>
        `${about}${href ? ` <${href}>` : ''}: ${words}${items ? ` (${items.join('; ')})` : ''}`,
    ),
  ]);
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "Ticks",
        "Complaint response: 1 ticked, last on November 23, 2026 (Called back)",
        "Water Testing </water/testing/>: 1 of 3 ticked, 1 more that it no longer has, last on November 23, 2026 (An item that is gone; Goggles on)",
      ],
      [
        "Runs",
        "Water Testing </run/?id=1>: finished on November 23, 2026",
        "Water Testing </run/?id=0>: finished on November 23, 2026, with 0 of 3 ticked: fewer than half, so it does not count as done",
        "Gone since </run/?id=2>: not finished, last changed on November 23, 2026",
        "A run: damaged, it cannot be read",
      ],
      [
        "Filled in",
        "Role/name: “Ana”",
        "Kit (Water Testing): “K-2006”",
      ],
      [
        "Opened",
        "Water Testing </water/testing/>: version 1.0, last on November 23, 2026",
      ],
      [
        "Not sent yet",
        "Waitlist form </waitlist/>: begun",
        "Waitlist form </waitlist/>: “ana@example.com”",
      ],
      [
        "Other",
        "Entries: 1",
      ],
    ]
  `);
});
