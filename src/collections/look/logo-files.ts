import { join } from 'node:path';
import sharp from 'sharp';
import type { Logo } from '../../archive/look.ts';

/** The box at the head of a page that a logo fits into, in CSS pixels, and how many of a sharp screen's go into one. */
const box = { width: 192, height: 32 };
const sharpness = 3;
/** Side of the square in a browser's tab, in pixels. */
const tabSide = 64;
/** Resolution at which a vector drawing has its own size, and the most that the drawing library takes. */
const ownDensity = 72;
const mostDensity = 2400;

/** The size at which a logo of these proportions stands at the head of a page, in whole CSS pixels. */
export function shownSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Paths of a logo's pictures on the site: for the head of a page, and for the browser's tab. */
export function logoPaths({ digest }: Pick<Logo, 'digest'>): { head: string; tab: string } {
  return { head: `look/${digest}.png`, tab: `look/${digest}-tab.png` };
}

/**
 * The pixels of a logo's pictures, as PNG. Vector drawings become pixels, at full sharpness whatever size they say they
 * have, so that no file of a stranger's can run script when it is opened by itself.
 */
export async function logoPictures(root: string, logo: Logo): Promise<{ head: Buffer; tab: Buffer }> {
  const path = join(root, logo.file);
  const head = { width: logo.width * sharpness, height: logo.height * sharpness };
  const tab = { width: tabSide, height: tabSide, background: { r: 0, g: 0, b: 0, alpha: 0 } };
  const { width = 1, format } = await sharp(path).metadata();
  const density = Math.min(mostDensity, Math.max(ownDensity, Math.ceil((ownDensity * head.width) / width)));
  const drawing = () => sharp(path, format === 'svg' ? { density } : {}).autoOrient();
  return {
    head: await drawing()
      .resize({ ...head, fit: 'inside' })
      .png()
      .toBuffer(),
    tab: await drawing()
      .resize({ ...tab, fit: 'contain' })
      .png()
      .toBuffer(),
  };
}
