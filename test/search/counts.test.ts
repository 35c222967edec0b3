import { describe, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import { openSearch, searchFor } from './in-dialog.ts';

const { open } = useBrowser();

/** What a filter offers, below “all”. */
const choices = async (dialog: Locator, name: string) =>
  (await dialog.getByLabel(name).locator('option').allTextContents()).slice(1);
const sections = (dialog: Locator) => expect.poll(() => choices(dialog, 'Section'));
const accesses = (dialog: Locator) => expect.poll(() => choices(dialog, 'Access'));

describe('the filters', () => {
  test('list every section, with all that it holds, before anything is typed', async () => {
    const dialog = await openSearch(await open('/'));
    await sections(dialog).toHaveLength(12);
    await sections(dialog).toContain('Retention and recovery (8)');
    await accesses(dialog).toContain('Preview (66)');
  });

  test('list every section again when the field is empty again', async () => {
    const dialog = await openSearch(await open('/'));
    await searchFor(dialog, 'titration');
    await sections(dialog).toEqual(['Water chemistry and quality (1)']);
    await dialog.getByRole('searchbox').fill('');
    await sections(dialog).toHaveLength(12);
  });

  test('start anew when the search was closed with Esc', async () => {
    const page = await open('/');
    const dialog = await openSearch(page);
    await dialog.getByLabel('Section').selectOption('Water chemistry and quality');
    await searchFor(dialog, 'titration');
    // The browser’s own way: the first empties the field, the second closes.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await openSearch(page);
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('');
    await sections(dialog).toHaveLength(12);
    await sections(dialog).toContain('Retention and recovery (8)');
    expect(await dialog.getByLabel('Section').inputValue()).toBe('');
    expect(await dialog.locator('.search-page').count()).toBe(0);
  });

  test('offer nothing where nothing is found', async () => {
    const dialog = await openSearch(await open('/'));
    for (const words of ['zxqv nonsense', 'zxqv', 'itching']) {
      await searchFor(dialog, 'customer');
      await sections(dialog).toContainEqual(expect.stringMatching(/^Foundations \(\d+\)$/u));
      expect(await searchFor(dialog, words)).toMatch(/^Nothing found/u);
      await sections(dialog).toEqual([]);
      await accesses(dialog).toEqual([]);
    }
  });

  test('say where else the words stand, and keep the choice that leaves nothing', async () => {
    const dialog = await openSearch(await open('/'));
    await sections(dialog).toHaveLength(12);
    await dialog.getByLabel('Section').selectOption('Sales');
    expect(await searchFor(dialog, 'titration')).toMatch(/^Nothing found/u);
    await sections(dialog).toEqual(['Sales (0)', 'Water chemistry and quality (1)']);
    expect(await dialog.getByLabel('Section').inputValue()).toBe('Sales');
    await searchFor(dialog, 'zxqv nonsense');
    await sections(dialog).toEqual(['Sales (0)']);
    expect(await dialog.getByLabel('Section').inputValue()).toBe('Sales');
  });

  test('show the counts of what was typed last, in whatever order they come', async () => {
    const dialog = await openSearch(await open('/'));
    await searchFor(dialog, 'customer');
    for (const words of ['offer', 'chlorine', '']) {
      await dialog.getByRole('searchbox').fill(words);
      await dialog.page().waitForTimeout(170);
    }
    await sections(dialog).toHaveLength(12);
    await dialog.page().waitForTimeout(300);
    await sections(dialog).toHaveLength(12);
  });
});
