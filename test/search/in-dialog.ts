import type { Locator, Page } from 'playwright-core';

/** The link that opens the search. Other links of the same name lead to its page. */
export function searchLink(page: Page): Locator {
  return page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
}

/** Opens the search with a click on its link, as readers do. */
export async function openSearch(page: Page): Promise<Locator> {
  await searchLink(page).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  return dialog;
}

/** Types words and waits for what the search says about them. */
export async function searchFor(panel: Locator, words: string): Promise<string> {
  // What it said before must not be taken for the answer.
  await panel.locator('output').evaluate((output) => output.replaceChildren());
  await panel.getByRole('searchbox').fill(words);
  return said(panel);
}

/** What the search says once it has answered. */
export async function said(panel: Locator): Promise<string> {
  const answer = panel.locator('output').filter({ hasText: /result|Nothing|list of all/u });
  await answer.waitFor();
  return (await answer.textContent()) ?? '';
}

/** The addresses of all results and landing places, in their order. */
export function addresses(panel: Locator): Promise<string[]> {
  return panel
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
