import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { OutputFolder } from './output-folder.ts';
import type { ByteStore } from './store.ts';

/** A picture beside a document, as far as the page has to know it. */
export interface ImageInfo {
  /** Path from the content folder. */
  file: string;
  /** First 16 hexadecimal digits of its SHA-256: names its files on the site. */
  digest: string;
  /** In pixels, turned as its EXIF says. */
  width: number;
  height: number;
  /** Format of the version for browsers that do not read WebP. */
  fallback: 'jpeg' | 'png';
  /** Widths in which it is offered, ascending; the last is the largest. */
  widths: number[];
}

/** In pixels: a phone, a column of text, a column of text on a sharp screen. */
const offeredWidths = [480, 960, 1600];

const known = new Map<string, Promise<ImageInfo>>();

/** Looks at a picture, once for as long as it is not touched. Rejects where it cannot be read; the reason is the image library's sentence. */
export function imageInfo(root: string, file: string): Promise<ImageInfo> {
  const path = join(root, file);
  const { size, mtimeMs } = statSync(path);
  const key = `${path}\0${size}\0${mtimeMs}`;
  const made = known.get(key) ?? inspect(readFileSync(path), file);
  known.set(key, made);
  return made;
}

/** A picture that somebody has looked at, by its digest. */
export async function knownImage(digest: string): Promise<ImageInfo | null> {
  for (const made of known.values()) {
    const info = await made.catch(() => null);
    if (info?.digest === digest) return info;
  }
  return null;
}

/**
 * Looks at a picture as {@link imageInfo} does, and reads it to its end, which its head says nothing about: once for as
 * long as the store remembers it. Rejects where that cannot be done.
 */
export async function wholeImage(root: string, file: string, store: ByteStore): Promise<ImageInfo> {
  const info = await imageInfo(root, file);
  const key = `whole picture ${info.digest}`;
  if (store.has(key)) store.keep(key);
  else {
    await decodeImage(root, file);
    store.write(key, info.digest);
  }
  return info;
}

async function decodeImage(root: string, file: string): Promise<void> {
  await sharp(readFileSync(join(root, file)))
    .resize({ width: 8 })
    .raw()
    .toBuffer();
}

async function inspect(bytes: Buffer, file: string): Promise<ImageInfo> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const metadata = await sharp(bytes).metadata();
  const { width, height } = metadata.autoOrient;
  const smaller = offeredWidths.filter((offered) => offered < width);
  const largest = Math.min(width, offeredWidths.at(-1) ?? width);
  const fallback = metadata.format === 'jpeg' ? 'jpeg' : 'png';
  return {
    file,
    digest,
    width,
    height,
    fallback,
    widths: [...smaller, largest].filter((w, i, all) => all.indexOf(w) === i),
  };
}

/** File name of one version on the site, below `images/`. */
export function imageName(info: ImageInfo, width: number, format: 'webp' | 'jpeg' | 'png'): string {
  return `${info.digest}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
}

/** Writes every version of a picture into `images/` of the site. */
export async function writeImage(info: ImageInfo, root: string, out: OutputFolder, store: ByteStore): Promise<void> {
  for (const width of info.widths) {
    const formats = width === info.widths.at(-1) ? (['webp', info.fallback] as const) : (['webp'] as const);
    for (const format of formats) {
      out.write(`images/${imageName(info, width, format)}`, await imageVersion(info, width, format, root, store));
    }
  }
}

/**
 * One version of a picture, from the store where it has it. Vector drawings become pixels too, so that no file of a
 * stranger's can run script when it is opened by itself; EXIF data is left behind.
 */
export async function imageVersion(
  info: ImageInfo,
  width: number,
  format: 'webp' | 'jpeg' | 'png',
  root: string,
  store: ByteStore,
): Promise<Buffer> {
  const key = `image ${imageName(info, width, format)}`;
  const kept = store.read(key);
  if (kept) return kept;
  const bytes = await version(join(root, info.file), width, format);
  store.write(key, bytes);
  return bytes;
}

function version(path: string, width: number, format: 'webp' | 'jpeg' | 'png'): Promise<Buffer> {
  return sharp(path, { animated: format === 'webp' })
    .autoOrient()
    .resize({ width })
    .toFormat(format, { quality: 82 })
    .toBuffer();
}
