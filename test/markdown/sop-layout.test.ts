import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { markdownFeatures } from '../../src/load/markdown-tree.ts';
import { sopLayout } from '../../src/markdown/sop-layout.ts';

/** What a body becomes on its page; the frontmatter is what Astro would have read. */
function layOut(body: string, frontmatter: Record<string, unknown> = {}): string {
  const astro = {
    frontmatter,
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const fileURL = pathToFileURL('/site/content/sales/quote-follow-up.md');
  const result = markdownToHtml(body, {
    features: markdownFeatures,
    hastPlugins: [sopLayout()],
    fileURL,
    data: { astro },
  });
  if (result instanceof Promise) throw new Error('The layout has nothing to wait for.');
  return result.html.trim().replaceAll('><', '>\n<');
}

const step = (fields: string) => `## Process Steps\n\n### Step 1: Call back\n\n${fields}`;

describe('a step', () => {
  const expected = layOut(
    step(
      'Action: Call **once**.\n\nStandard: Answered.\n\nTime Limit: 5 minutes.\n\nDocumentation: Customer File.',
    ),
  );

  test('is a heading and a list of four fields', () => {
    expect(expected).toMatchInlineSnapshot(`
      "<section class="part">
      <h2 id="process-steps">Process Steps</h2>
      <section class="step">
      <div class="step-head">
      <input type="checkbox" aria-labelledby="step-call-back"> <h3 id="step-call-back">
      <span class="marker">Step 1</span> Call back</h3>
      </div>
      <dl class="fields">
      <div>
      <dt>Action</dt>
      <dd>Call <strong>once</strong>.</dd>
      </div>
      <div>
      <dt>Standard</dt>
      <dd>Answered.</dd>
      </div>
      <div>
      <dt>Time Limit</dt>
      <dd>5 minutes.</dd>
      </div>
      <div>
      <dt>Documentation</dt>
      <dd>Customer File.</dd>
      </div>
      </dl>
      </section>
      </section>"
    `);
  });

  test.each([
    [
      'lines of one paragraph',
      'Action: Call **once**.\nStandard: Answered.\nTime Limit: 5 minutes.\nDocumentation: Customer File.',
    ],
    [
      'bold labels',
      '**Action:** Call **once**.\n\n**Standard:** Answered.\n\n**Time Limit:** 5 minutes.\n\n**Documentation**: Customer File.',
    ],
    [
      'items of a list',
      '- Action: Call **once**.\n- Standard: Answered.\n- Time limit: 5 minutes.\n- Documentation: Customer File.',
    ],
  ])('is the same when the author writes %s', (_way, fields) => {
    expect(layOut(step(fields))).toBe(expected);
  });

  test('keeps blocks between two fields with the first, and later ones with the step', () => {
    const html = layOut(
      step(
        'Action: Ask:\n\n1. Why?\n\nStandard: Answered.\n\nTime Limit: 5 minutes.\n\nDocumentation: Customer File.\n\nWorked example: 5.',
      ),
    );
    expect(html).toContain('<dd>Ask:<ol>');
    expect(html).toMatch(/<\/dl>\n<p>Worked example: 5\.<\/p>\n<\/section>/u);
  });

  test('has its hazards before its fields', () => {
    const hazards = [
      {
        step: 1,
        kind: 'chemical',
        warning: 'Acid burns.',
        wear: 'Goggles.',
        stop: 'Stop at a leak.',
      },
    ];
    const html = layOut(step('Action: Dose.'), { hazards });
    expect(html.indexOf('Acid burns.')).toBeGreaterThan(html.indexOf('Step 1'));
    expect(html.indexOf('Acid burns.')).toBeLessThan(html.indexOf('<dt>Action'));
    expect(html).toContain('<strong>Stop work:</strong> Stop at a leak.');
  });

  test('keeps the id it was published with when its words change', () => {
    const html = layOut(step('Action: Call.'), { moved: { 'phone-back': 'call-back' } });
    expect(html).toContain('id="step-phone-back"');
  });
});

test('a step marks the role that acts, for the name of the person who has it', () => {
  const html = layOut(step('Action: Office Manager calls **once**.'));
  expect(html).toContain(
    '<span data-blank="role: office manager">Office Manager</span> calls <strong>once</strong>.',
  );
});

describe('a checkpoint', () => {
  const html = layOut(
    '## Quality Control Checkpoints\n\n### Before you go (READ-DO)\n\n- [ ] Gate *latched*\n- [ ] [Business name] sticker on',
  );

  test('is a box that can be ticked, named by the text beside it', () => {
    expect(html).toContain(
      '<input type="checkbox" aria-labelledby="check-gate-latched"> <span id="check-gate-latched">Gate <em>latched</em>',
    );
    expect(html).not.toContain('disabled');
    expect(html).not.toContain('<label');
  });

  test('stands under its pause point, which says how to use it', () => {
    expect(html).toContain('<h3 class="pause">Before you go <small>READ-DO</small>');
  });

  test('stands under a heading that says when, where the author does', () => {
    const at = (when: string) =>
      layOut(`## Quality Control Checkpoints\n\n### Look (READ-DO${when})\n\n- [ ] Gate latched`);
    expect(at(', before Step 5')).toContain('Look <small>READ-DO, before Step 5</small>');
    expect(at(', on its own day')).toContain('Look <small>READ-DO, on its own day</small>');
  });
});

describe('everywhere', () => {
  test('a text in brackets is a blank', () => {
    expect(layOut('## Purpose\n\nFor [Business name].')).toContain(
      '<span class="blank" data-blank="business name">[Business name]</span>',
    );
  });

  test('a link to a file leads to its page', () => {
    const html = layOut(
      '## Scope\n\n[A](./other.md), [B](../water/dosing.mdx#step-dose), [C](https://example.com/x.md)',
    );
    expect([...html.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href)).toEqual([
      '/sales/other/',
      '/water/dosing/#step-dose',
      'https://example.com/x.md',
    ]);
  });

  test('a cell of a table knows its column, and aligned cells carry no style', () => {
    const html = layOut(
      '## Performance Metrics\n\n| Metric | Target |\n|---|--:|\n| Saves | 20% |',
    );
    expect(html).toContain('<td data-label="Target">20%</td>');
    expect(html).not.toMatch(/style|align/u);
  });

  test('a sign in a cell keeps to its number', () => {
    const html = layOut(
      '## Performance Metrics\n\n| Metric | Target |\n|---|---|\n| CYA × 0.075 | **≥ 95%** |',
    );
    expect(html).toContain('>CYA ×\u00A00.075</td>');
    expect(html).toContain('≥\u00A095%');
  });

  test('a level of escalation names its handler', () => {
    const html = layOut('## Escalation Path\n\n- Level 1: Late → Office Manager → 1 hour');
    expect(html).toContain(
      '<strong>\n<span data-blank="role: office manager">Office Manager</span>\n</strong> → <span class="when">1 hour</span>',
    );
  });
});

test('a blank that is all there is to a field, a cell or an item gets a line of its own', () => {
  const html = layOut(
    '## Responsibility\n\n- Primary Owner: [Role/Name]\n- Backup Owner: the [Role/Name]',
  );
  expect(html).toContain(
    '<dd>\n<span class="blank whole" data-blank="role/name">[Role/Name]</span>',
  );
  expect(html).toContain('<dd>the <span class="blank" data-blank="role/name">[Role/Name]</span>');
});
