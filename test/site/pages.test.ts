import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, FileSystemConfigLoader, esmResolver } from 'html-validate/node';
import { describe, expect, inject, test } from 'vitest';

const { dist } = inject('site');
const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
const pages = new Map<string, string>(
  await Promise.all(
    files.map(
      async (file) =>
        [
          `/${file.replace(/index\.html$/u, '')}`,
          await readFile(join(dist, file), 'utf8'),
        ] as const,
    ),
  ),
);

function page(path: string): string {
  const html = pages.get(path);
  if (!html) throw new Error(`There is no page ${path}.`);
  return html;
}

/** The text of a page as it is read, tags gone. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#39;/gu, "'")
    .replace(/\s+/gu, ' ');
}

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
    const report = await validator.validateMultipleFiles(files.map((file) => join(dist, file)));
    const faults = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('leads only to pages and anchors that exist', () => {
    const broken = [...pages].flatMap(([from, html]) =>
      [...html.matchAll(/ href="(?<href>[^"]*)"/gu)].flatMap(({ groups }) => {
        const [path, anchor] = (groups?.['href'] ?? '').replace(/\?[^#]*/u, '').split('#');
        if (/^(?:https?:|mailto:)/u.test(path ?? '')) return [];
        const target = path === '' ? html : pages.get(path ?? '');
        const isFile = /\.\w+$/u.test(path ?? '');
        if (isFile || (target && (!anchor || target.includes(` id="${anchor}"`)))) return [];
        return [`${from} → ${path}#${anchor ?? ''}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('holds no inline script, no inline style and nothing of other hosts', () => {
    const faults = [...pages].flatMap(([path, html]) => [
      ...[...html.matchAll(/<script(?![^>]* src=)[^>]*>|<style|\sstyle="|\son\w+="/gu)].map(
        ([found]) => `${path} ${found}`,
      ),
      ...[...html.matchAll(/(?:src|href|action)="(https?:\/\/[^"]+)"/gu)]
        .map(([, url]) => url ?? '')
        .filter((url) => !url.startsWith('http://localhost:4321/'))
        .map((url) => `${path} ${url}`),
    ]);
    expect(faults).toEqual([]);
  });

  test('has one h1 and a title of its own', () => {
    const titles = [...pages.values()].map((html) => /<title>([^<]*)/u.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [path, html] of pages)
      expect([path, html.match(/<h1/gu)?.length]).toEqual([path, 1]);
  });
});

describe('the page of an open SOP', () => {
  test('has all of the academy’s page in its order', () => {
    const text = textOf(page('/retention-and-recovery/cancellation-recovery/')).replace(
      /^.*Skip to the text/u,
      '',
    );
    const inOrder = [
      'Free preview · One standard operating procedure per section is free. Join the waitlist to unlock the rest.',
      'Join waitlist',
      'Cancellation Recovery SOP',
      'words · ~',
      'Clozo Academy Proprietary Curriculum — Standard Operating Procedure',
      ...['End service cleanly', 'Every recurring pool account', 'Primary Owner Office Manager'],
      ...[
        'Step 1 Log and acknowledge',
        'Action',
        'Standard',
        'Time Limit',
        'Documentation',
        'Step 7 Review churn',
      ],
      ...[
        'Quality Control Checkpoints',
        'First reply gave end date',
        'Charged after cancelling',
        'Level 1',
        'Save rate',
        'Initial release',
      ],
      'The Pool Business Growth System — Clozo Academy Proprietary Curriculum',
    ];
    let at = 0;
    for (const words of inOrder) {
      const found = text.indexOf(words, at);
      expect(found, `"${words}" after "${text.slice(at, at + 40)}"`).toBeGreaterThanOrEqual(at);
      at = found + words.length;
    }
  });

  test('tells the hazard before the step’s fields', () => {
    const html = page('/water-chemistry-and-quality/water-testing-and-dosing/');
    const step = html.slice(html.indexOf('id="step-dose-one-product'));
    expect(step.indexOf('class="hazard"')).toBeLessThan(step.indexOf('<dt>Action</dt>'));
  });

  test('leads to the previous and the next SOP by title', () => {
    const html = page('/water-chemistry-and-quality/water-testing-and-dosing/');
    const around = html.slice(html.indexOf('class="around"'));
    expect(textOf(around)).toContain('Previous Route Quality Audit');
    expect(textOf(around)).toContain('Next Monthly Balance and LSI');
  });
});

describe('the page of a locked SOP', () => {
  const html = page('/retention-and-recovery/complaint-response/');

  test('shows the honest preview and the way to the waitlist', () => {
    const text = textOf(html);
    expect(text).toMatch(
      /7 steps with action, standard, time limit and record\. \d+ quality control checkpoints\./u,
    );
    expect(html).toContain('<form class="waitlist" method="post" action="/api/waitlist"');
    expect(html).toContain('name="sop" value="retention-and-recovery/complaint-response"');
  });

  test('has no sheet and no step', () => {
    expect(pages.has('/retention-and-recovery/complaint-response/checklist/')).toBe(false);
    expect(html).not.toContain('class="step"');
  });
});

test('a section leads to its SOPs, one of them free to read, and has none in preparation', () => {
  const html = page('/foundations/');
  expect(textOf(html)).toContain('Cost-per-Stop Pricing');
  expect(html).toContain('href="/foundations/cost-per-stop-pricing/"');
  expect(html).not.toContain('In preparation');
});

test('twelve of the 78 SOPs are open, one in each section', () => {
  const sheets = [...pages.keys()].filter((path) => path.endsWith('/checklist/'));
  expect(new Set(sheets.map((path) => path.split('/')[1])).size).toBe(12);
  expect(sheets).toHaveLength(12);
});

test('all 78 titles of the curriculum are on the site', () => {
  const written = page('/search/').match(/<li> ?<h3/gu)?.length;
  expect(written).toBe(78);
});
