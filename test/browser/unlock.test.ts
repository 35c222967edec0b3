import { describe, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import {
  answerWith,
  code,
  grantOf,
  grantPath,
  makeInsecure,
  opened,
  refuseStorage,
  said,
  tap,
  type,
} from './unlock-support.ts';

const { open } = useBrowser();

describe('a link', () => {
  test('opens its sections after a tap, and leaves the address at once', async () => {
    const page = await open('/offline/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await answerWith(page, await grantOf({ sales: 1, onboarding: 2 }));
    await page.goto(`/unlock/?from=mail#${code}`);
    await said(page).getByText('Your link is whole.').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(page.url()).toMatch(/\/unlock\/\?from=mail$/u);
    expect(asked.filter((url) => url.includes('/grants/'))).toEqual([]);
    await page.keyboard.press('Enter');
    await said(page).getByText('Opened: Sales and Onboarding.').waitFor();
    expect(await opened(page)).toEqual(['Sales', 'Onboarding']);
    expect(
      asked.filter((url) => url.includes('/grants/')).map((url) => new URL(url).pathname),
    ).toEqual([grantPath]);
    expect(asked.join(' ')).not.toContain(code.slice(0, 5));
    expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('is taken as mail programs leave it', async () => {
    const page = await open('/offline/');
    const links = [
      `/unlock/#${code}&utm_source=mail`,
      `/unlock/#%23${code.toLowerCase()}`,
      `/unlock/#${code}.`,
      // Hosts find no page at this one; theirs leads to ours.
      `/unlock/%23${code}`,
    ];
    for (const link of links) {
      await page.goto('/offline/');
      await page.goto(link);
      await said(page).getByText('Your link is whole.').waitFor();
      expect(await page.getByLabel('Your code').inputValue(), link).toBe(code);
      expect(page.url(), link).not.toMatch(/#|%23/u);
    }
    // The page stays where it is, and another link comes.
    await page.evaluate(() => (location.hash = 'x'));
    await said(page).getByText('27 letters and digits').waitFor();
    await page.goto('/offline/');
    await page.goto('/unlock/#');
    await said(page).getByText('cut off what stands behind the #').waitFor();
  });
});

describe('keys', () => {
  test('stay in the browser, cannot be exported, follow the grant, and are forgotten', async () => {
    const page = await open('/unlock/');
    await answerWith(page, await grantOf({ sales: 1 }));
    await type(page, code.toLowerCase().replaceAll('-', ' '));
    await said(page).getByText('Opened: Sales. The keys stay in this browser').waitFor();
    expect(await keysIn(page)).toEqual(['sales 1 false', 'holder false']);

    await answerWith(page, await grantOf({ sales: 2, onboarding: 1 }));
    await page.reload();
    await said(page).getByText('Opened: Onboarding. The keys of Sales were changed').waitFor();
    expect(await opened(page)).toEqual(['Sales', 'Onboarding']);
    expect(await keysIn(page)).toEqual(['sales 2 false', 'onboarding 1 false', 'holder false']);

    await answerWith(page, 'nothing');
    await page.reload();
    await page.getByText('Open on this device').waitFor();
    expect(await opened(page)).toEqual(['Sales', 'Onboarding']);

    await answerWith(page, 404);
    await page.reload();
    await said(page).getByText('no longer on the site').waitFor();
    expect(await opened(page)).toEqual([]);

    // The keys of an invitation that is gone are still here, and so is how to forget them.
    expect(await keysIn(page)).not.toEqual([]);
    await page.getByText('Forget this device').click();
    await page.getByRole('button', { name: 'Yes, forget the keys' }).click();
    await said(page).getByText('This device has forgotten the keys.').waitFor();
    expect(await page.getByText('Forget this device').isVisible()).toBe(false);
    expect(await opened(page)).toEqual([]);
    expect(await keysIn(page)).toEqual([]);
    await page.reload();
    await said(page).getByText('There is no code here yet.').waitFor();
  });

  test('are refused in private windows: the sections are open as long as the tab', async () => {
    const page = await open('/offline/');
    await refuseStorage(page, 'keys');
    await answerWith(page, await grantOf({ sales: 1 }));
    await page.goto('/unlock/');
    await type(page, code);
    await said(page).getByText('open until you close this tab').waitFor();
    await answerWith(page, await grantOf({ sales: 2 }));
    await page.reload();
    await said(page).getByText('The keys of Sales were changed').waitFor();
    await page.reload();
    await page.getByText('Open on this device').waitFor();
    expect(await opened(page)).toEqual(['Sales']);
    await page.getByText('Forget this device').click();
    await page.getByRole('button', { name: 'Yes, forget the keys' }).click();
    await said(page).getByText('has forgotten').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('and everything else may be refused: the page says what that means', async () => {
    const page = await open('/offline/');
    await refuseStorage(page, 'nothing');
    await answerWith(page, await grantOf({ sales: 1 }));
    await page.goto('/unlock/');
    await type(page, code);
    await said(page).getByText('this browser keeps nothing of this site').waitFor();
    expect(await opened(page)).toEqual([]);
  });
});

test('says what is wrong with a code, or with the site, and keeps what was typed', async () => {
  const page = await open('/unlock/');
  await said(page).getByText('There is no code here yet.').waitFor();
  await answerWith(page, await grantOf({ sales: 1 }));
  const swapped = `${code[1]}${code[0]}${code.slice(2)}`;
  for (const [text, words] of [
    ['', 'There is no code here yet.'],
    [code.replace(/^./u, 'U'), '“U” stands in no code.'],
    [code.slice(0, -1), 'A code has 27 letters and digits, and this one has 26.'],
    [swapped, 'One letter of the code is wrong, or two have changed places.'],
  ] as const) {
    await type(page, text);
    await said(page).getByText(words).waitFor();
  }
  await page.getByLabel('Your code').fill(code);
  for (const [answer, words] of [
    ['nothing', 'The site cannot be reached.'],
    [404, 'The code is typed right, and the site has no invitation for it'],
    [503, 'The site had a fault of its own (503).'],
    ['<!doctype html><title>Hotel</title>', 'perhaps the sign-in page of this network'],
  ] as const) {
    await answerWith(page, answer);
    await tap(page);
    await said(page).getByText(words).waitFor();
    expect(await page.getByLabel('Your code').inputValue()).toBe(code);
  }
  await answerWith(page, await grantOf({}));
  await tap(page);
  await said(page).getByText('none of its sections is open yet').waitFor();
});

test('says that it needs https', async () => {
  const page = await open('/offline/');
  await makeInsecure(page);
  await page.goto(`/unlock/#${code}`);
  await said(page).getByText('Write https:// before the address').waitFor();
  expect(page.url()).not.toContain('#');
});

test('says without JavaScript what it needs, and has no form that could send a code', async () => {
  const page = await open('/unlock/', { javaScriptEnabled: false });
  expect(await page.locator('unlock-site noscript').innerText()).toContain('This needs JavaScript');
  expect(await page.locator('unlock-site form').isVisible()).toBe(false);
  expect(await page.locator('unlock-site [name]').count()).toBe(0);
});

/** Every key in the browser: section, epoch, and whether it can be exported. */
async function keysIn(page: Awaited<ReturnType<typeof open>>): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', reject);
      });
    const database = await answer(indexedDB.open('sops-members'));
    const records: unknown[] = await answer(
      database.transaction('invitations').objectStore('invitations').getAll(),
    );
    database.close();
    return records.flatMap((record) => {
      const { key, sections } = record as {
        key: CryptoKey;
        sections: Map<string, { epoch: number; key: CryptoKey }>;
      };
      return [
        ...[...sections].map(([id, one]) => `${id} ${one.epoch} ${one.key.extractable}`),
        `holder ${key.extractable}`,
      ];
    });
  });
}
