import type { Page } from 'playwright-core';

/** Where the focus stood. */
export interface Stop {
  /** The words of the element, or its label. */
  name: string;
  /** Which element of the page it is, counted in the order of the page. */
  place: number;
  /** Whether an outline shows it, inside the window. */
  seen: boolean;
}

/** More stops than any page has: a walk that takes as many is in a trap. */
const most = 1500;

/** Presses the key until the focus leaves the page, and tells where it was. Rejects where it never leaves. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate((forward) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const edge = forward ? document.body.firstElementChild : document.body.lastElementChild;
    // Where Tab begins is where the selection is.
    if (edge) getSelection()?.collapse(forward ? document.body : edge, 0);
    // The focus moves after the listeners have run.
    const root = document.documentElement;
    root.dataset.tabs = '0';
    const count = (event: KeyboardEvent) => {
      if (event.key === 'Tab') setTimeout(() => (root.dataset.tabs = String(Number(root.dataset.tabs) + 1)));
    };
    if (!root.dataset.counted) addEventListener('keydown', count, true);
    root.dataset.counted = 'true';
  }, key === 'Tab');
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stopHere, pressed + 1);
    if (stop === null) {
      if (stops.length > 0) return stops;
    } else if (stop.place !== stops.at(-1)?.place) stops.push(stop);
  }
  throw new Error(`After ${most} times ${key} the focus is still inside ${page.url()}.`);
}

/** Presses the key until the focus is on what has the name inside the part of the page; rejects where it never is. */
export async function tabTo(
  page: Page,
  { within, name }: { within: string; name: RegExp },
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(stopHere, 0);
    const inside = await page.evaluate((part) => document.activeElement?.closest(part) != null, within);
    if (inside && here && name.test(here.name)) return;
  }
  throw new Error(`400 times ${key} did not lead to ${name} in ${within}.`);
}

/**
 * Runs in the page: what has the focus when so many Tabs have come to it, for a busy page is behind the keys; null where nothing
 * of the page has it. A field of several parts, as for a date, is one stop.
 */
async function stopHere(tabs: number): Promise<Stop | null> {
  while (Number(document.documentElement.dataset.tabs ?? 0) < tabs) await new Promise((later) => setTimeout(later));
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const label = element.getAttribute('aria-label') ?? element.textContent;
  return {
    name: (label || element.getAttribute('name') || '').trim().replace(/\s+/g, ' '),
    place: [...document.querySelectorAll('*')].indexOf(element),
    seen: inWindow && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
  };
}
