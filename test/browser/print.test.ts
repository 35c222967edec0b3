import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { printed, type PrintedLine } from '../support/pdf.ts';

const { open } = useBrowser();

const sops = [
  '/retention-and-recovery/cancellation-recovery/',
  '/water-chemistry-and-quality/water-testing-and-dosing/',
  '/route-operations/weekly-service-visit/',
];
const papers = ['Letter', 'A4'] as const;
const cases = sops.flatMap((sop) => papers.map((paper) => ({ sop, paper })));

/** Words of the site around an SOP, none of which belongs on paper. */
const chrome = [
  'Skip to the text',
  'On this page',
  'Join waitlist',
  'Waitlist',
  'Free preview',
  'Previous',
  'Next ',
  'Print this',
];

/** What a page prints, once for all tests of it. */
const printouts = new Map<string, Promise<PrintedLine[][]>>();

function printout(path: string, paper: 'Letter' | 'A4'): Promise<PrintedLine[][]> {
  const key = `${path} ${paper}`;
  const made = printouts.get(key) ?? open(path).then((page) => printed(page, paper));
  printouts.set(key, made);
  return made;
}

function texts(sheets: readonly PrintedLine[][]): string {
  return sheets.flatMap((sheet) => sheet.map(({ text }) => text)).join('\n');
}

describe.each(cases)('$sop on $paper', ({ sop, paper }) => {
  test.each(['', 'checklist/'])(
    '%s says on every page what it is and which page of how many',
    async (which) => {
      const sheets = await printout(`${sop}${which}`, paper);
      for (const [index, sheet] of sheets.entries()) {
        const words = (lines: PrintedLine[]) => lines.map(({ text }) => text).join(' ');
        const [head, foot] = [words(sheet.slice(0, 4)), words(sheet.slice(-3))];
        expect(head).toMatch(
          /(?:RET|WAT|RTE)-\d\d · Version 1\.1 · Effective 2026-11-25 (?:.*SOP |· )?Approved by Company Owner/u,
        );
        expect(foot).toMatch(
          /Uncontrolled when printed\. Current version: .*localhost:4321\/current\/(?:ret|wat|rte)-\d\d/u,
        );
        expect(foot).toContain(`Page ${index + 1} of ${sheets.length}`);
      }
    },
  );

  test.each(['', 'checklist/'])(
    '%s has an end mark, a place for who, where and when, and nothing of the site',
    async (which) => {
      const text = texts(await printout(`${sop}${which}`, paper));
      expect(text).toMatch(/◆ End of (?:RET|WAT|RTE)-\d\d.*version 1\.1 ◆/u);
      expect(text).toMatch(/Done by Checked by Site Date and time/u);
      for (const words of chrome) expect(text).not.toContain(words);
    },
  );

  test('leaves no heading at the foot of a page', async () => {
    const page = await open(sop);
    const headings = await page.locator('h2, h3').allTextContents();
    const known = headings.map((text) => text.replace(/\s+/gu, ' ').trim());
    for (const sheet of await printout(sop, paper)) {
      const last = sheet.findLast(({ height }) => height > 54)?.text ?? '';
      expect(known, `"${last}" stands last on its page`).not.toContain(last);
    }
  });

  test('prints nothing of the sheet below 10 points, head, foot and blanks included', async () => {
    const lines = (await printout(`${sop}checklist/`, paper)).flat();
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter(({ size }) => size < 10)).toEqual([]);
  });
});

/** The words of a page in the margin at its foot, line by line. */
function footOf(sheet: readonly PrintedLine[] = []): string[] {
  return sheet.filter(({ height }) => height < 54).map(({ text }) => text);
}

describe('on paper', () => {
  test.each(papers)(
    'a long address stands on a line of its own in the foot, on %s',
    async (paper) => {
      const page = await open(`${sops[1]}checklist/`);
      const address = 'procedures.blueheronpoolservice.example/current/wat-01';
      await page.evaluate((words) => {
        document.documentElement.dataset['printNotice'] =
          `Uncontrolled when printed. Current version:\n${words}`;
      }, address);
      const sheets = await printed(page, paper);
      const foot = footOf(sheets[0]);
      expect(foot).toContain(address);
      expect(foot).toContain('Uncontrolled when printed. Current version:');
      expect(foot.join(' ')).toContain(`Page 1 of ${sheets.length}`);
      expect(foot).toHaveLength(3);
    },
  );

  test('the sheet says its document once on the first page, and in the head of the next', async () => {
    const [first, second] = await printed(await open(`${sops[1]}checklist/`), 'Letter');
    const said = (lines: readonly PrintedLine[] = []) =>
      lines.filter(({ text }) => text.includes('WAT-01 · Version 1.1')).length;
    expect([said(first), said(second)]).toEqual([1, 1]);
  });

  test('a row of a table is not alone on a page, and a short list stays together', async () => {
    const page = await open(sops[1] ?? '');
    await page.emulateMedia({ media: 'print' });
    const rules = await page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element);
      };
      return [
        style('tbody tr:first-child')?.breakAfter,
        style('tbody tr:last-child')?.breakBefore,
        style('.sop-body ul:not([class])')?.breakInside,
      ];
    });
    expect(rules).toEqual(['avoid', 'avoid', 'avoid']);
  });

  test('no row of a table, no checkpoint and no hazard is split', async () => {
    const page = await open(sops[0] ?? '');
    await page.emulateMedia({ media: 'print' });
    const rules = await page.evaluate(() =>
      ['tr', '.checks > li', '.hazard', '.fields > div'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).breakInside;
      }),
    );
    expect(rules).toEqual(['avoid', 'avoid', 'avoid', 'avoid']);
  });

  test('boxes are black and empty, even those that were ticked', async () => {
    const page = await open(sops[0] ?? '', { colorScheme: 'dark' });
    await page.getByRole('checkbox').first().check();
    await page.emulateMedia({ media: 'print' });
    const box = await page
      .getByRole('checkbox')
      .first()
      .evaluate((input) => {
        const { backgroundColor, borderTopColor, boxShadow } = getComputedStyle(input, '::before');
        return { backgroundColor, borderTopColor, boxShadow };
      });
    expect(box).toEqual({
      backgroundColor: 'rgb(255, 255, 255)',
      borderTopColor: 'rgb(0, 0, 0)',
      boxShadow: 'none',
    });
  });

  test('text is black on white, whatever the screen shows', async () => {
    const page = await open(sops[0] ?? '', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colors).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  test('a blank is a line to write on', async () => {
    const page = await open(sops[0] ?? '');
    await page.emulateMedia({ media: 'print' });
    const blank = await page
      .locator('.blank')
      .first()
      .evaluate((span) => {
        const { borderBottomStyle, borderBottomColor } = getComputedStyle(span);
        return {
          borderBottomStyle,
          borderBottomColor,
          wide: span.getBoundingClientRect().width >= 110,
        };
      });
    expect(blank).toEqual({
      borderBottomStyle: 'solid',
      borderBottomColor: 'rgb(0, 0, 0)',
      wide: true,
    });
  });

  test('the template prints all ten parts', async () => {
    const text = texts(await printed(await open('/template/'), 'Letter'));
    for (const part of ['Purpose', 'Process Steps', 'Escalation Path', 'Revision History'])
      expect(text).toContain(part);
    expect(text).toContain('[Role/Name]');
  });
});
