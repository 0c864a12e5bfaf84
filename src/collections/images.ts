import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

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

/** Looks at a picture. Rejects where it cannot be read; the reason is the image library's sentence. */
export function imageInfo(root: string, file: string): Promise<ImageInfo> {
  const path = join(root, file);
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const key = `${path}\0${digest}`;
  const made = known.get(key) ?? inspect(bytes, file, digest);
  known.set(key, made);
  return made;
}

/** Reads a picture to its end, which its head says nothing about. Rejects where that cannot be done. */
export async function decodeImage(root: string, file: string): Promise<void> {
  await sharp(readFileSync(join(root, file)))
    .resize({ width: 8 })
    .raw()
    .toBuffer();
}

async function inspect(bytes: Buffer, file: string, digest: string): Promise<ImageInfo> {
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

/**
 * Writes every version of a picture into `<out>/images/`, from the cache where it has them. Vector drawings become
 * pixels too, so that no file of a stranger's can run script when it is opened by itself; EXIF data is left behind.
 */
export async function writeImage(info: ImageInfo, root: string, out: string, cacheFolder: string): Promise<void> {
  const target = join(out, 'images');
  const cache = join(cacheFolder, 'images');
  mkdirSync(target, { recursive: true });
  mkdirSync(cache, { recursive: true });
  for (const width of info.widths) {
    const formats = width === info.widths.at(-1) ? (['webp', info.fallback] as const) : (['webp'] as const);
    for (const format of formats) {
      const name = imageName(info, width, format);
      const cached = join(cache, name);
      if (!existsSync(cached)) {
        const aside = `${cached}.${process.pid}`;
        await sharp(join(root, info.file), { animated: format === 'webp' })
          .autoOrient()
          .resize({ width })
          .toFormat(format, { quality: 82 })
          .toFile(aside);
        renameSync(aside, cached);
      }
      copyFileSync(cached, join(target, name));
    }
  }
}
