import type { Page } from 'playwright-core';

/** Where the focus stood. */
export interface Stop {
  /** The words of the element, or its label. */
  name: string;
  /** Whether the element stands behind the one before in the order of the page. */
  isBehind: boolean;
  /** Whether an outline shows it, inside the window. */
  seen: boolean;
}

/** More stops than any page has: a walk that takes as many is in a trap. */
const most = 1500;

/** Presses the key until the focus leaves the page, and tells where it was. Rejects where it never leaves. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const trail = await page.evaluateHandle((forward): Element[] => {
    (document.activeElement as HTMLElement | null)?.blur();
    const edge = forward ? document.body.firstElementChild : document.body.lastElementChild;
    // Where Tab begins is where the selection is.
    if (edge) getSelection()?.collapse(forward ? document.body : edge, 0);
    return [];
  }, key === 'Tab');
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stopHere, trail);
    if (stop === 'still there') continue;
    if (stop !== null) stops.push(stop);
    else if (stops.length > 0) return stops;
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
    const here = await page.evaluate(stopHere, []);
    const inside = await page.evaluate((part) => document.activeElement?.closest(part) != null, within);
    if (inside && here !== null && here !== 'still there' && name.test(here.name)) return;
  }
  throw new Error(`400 times ${key} did not lead to ${name} in ${within}.`);
}

/**
 * Runs in the page: what has the focus, which is put on the trail of the elements that had it before; null where nothing of the page has
 * it, and `still there` in the next part of a field of several, as for a date. Elements are told apart by themselves, not by
 * their place: a script that has just come may put something into the page in the middle of a walk.
 */
function stopHere(trail: Element[]): Stop | 'still there' | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;
  const before = trail.at(-1);
  if (element === before) return 'still there';
  trail.push(element);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const label = element.getAttribute('aria-label') ?? element.textContent;
  return {
    name: (label || element.getAttribute('name') || '').trim().replace(/\s+/g, ' '),
    isBehind: !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    seen: inWindow && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
  };
}
