import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import type { PageKind } from '../browser/page-kinds.ts';
import { type View, views } from './views.ts';

/** The tallest that a picture gets, in pixels: what comes below looks like what is above. */
const tallest = 6000;

/** One picture, by its file below the folder of pictures. */
export interface Picture {
  kind: string;
  view: string;
  file: string;
}

/** Makes a picture of each kind of page of the site at `url` in each view, as PNG files in `folder`. */
export async function takePictures(
  browser: Browser,
  url: string,
  kinds: readonly PageKind[],
  folder: string,
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const view of views) {
    // Under zh-CN the browser's own words, as in a field for a date, do not depend on the machine.
    const { width, height, scheme } = view;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.emulateMedia({ media: view.media });
    for (const { name, route, address } of kinds) {
      if (route === '[shelf]/[former].astro') await page.route(url + address, keepHere);
      // A page that is given a query asks for more when it has loaded.
      await page.goto(url + address, { waitUntil: address.includes('?') ? 'networkidle' : 'load' });
      await page.evaluate(allImages);
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(tallest, Math.max(height, whole)) };
      const file = fileOf(name, view);
      writeFileSync(join(folder, file), await page.screenshot({ fullPage: true, clip, animations: 'disabled' }));
      pictures.push({ kind: name, view: view.name, file });
    }
    await context.close();
  }
  return pictures;
}

/** An address that moved leads on at once: its picture is of what stands there. */
async function keepHere(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/<meta[^>]*http-equiv="refresh"[^>]*>/, '');
  await route.fulfill({ response, body });
}

/** Runs in the page. Images below the window wait until they are scrolled to, and would be missing from some pictures. */
async function allImages(): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
}

function fileOf(kind: string, { name }: View): string {
  return `${kind.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.${name}.png`;
}
