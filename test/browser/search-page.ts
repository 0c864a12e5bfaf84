import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page of a built site whose script errors are kept: a search may show a sentence, and never throw. */
export interface WatchedPage {
  page: Page;
  errors: string[];
}

/** Opens an address in a context of its own. */
export async function watched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);
  return { page, errors };
}

/** What the search page announces. */
export function status(page: Page): Locator {
  return page.locator('#search-status');
}

/** Waits until the search page announces this. */
export async function announced(page: Page, what: string | RegExp): Promise<void> {
  await expect.poll(() => status(page).textContent()).toMatch(what);
}

/** Ids of the results shown, in order. */
export function shownIds(page: Page): Promise<string[]> {
  return page
    .locator('.hit-title a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2) ?? ''),
    );
}

/** The address of the search page for a query and whatever else it is asked for. */
export function searchAddress(site: string, asked: Record<string, string> = {}): string {
  const given = new URLSearchParams(asked).toString();
  return `${site}search/${given === '' ? '' : `?${given}`}`;
}
