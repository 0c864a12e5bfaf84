import sharp from 'sharp';
import type { Asset, LossKind } from '../draft.ts';
import { WordPackage } from './package.ts';
import type { Reading } from './reading.ts';

const largest = 32 * 1_048_576;
/** By the bytes it begins with: names in a file are often wrong. */
const formats: readonly [string, (bytes: Buffer) => boolean][] = [
  ['png', (bytes) => bytes.subarray(1, 4).equals(Buffer.from('PNG'))],
  ['jpg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8],
  ['gif', (bytes) => bytes.subarray(0, 4).equals(Buffer.from('GIF8'))],
  ['webp', (bytes) => bytes.subarray(8, 12).equals(Buffer.from('WEBP'))],
  ['tif', (bytes) => ['49492a00', '4d4d002a'].includes(bytes.subarray(0, 4).toString('hex'))],
  [
    'svg',
    (bytes) => /^\s*(<\?xml[\s\S]{0,500}?)?(<!--[\s\S]{0,2000}?-->\s*)?<svg\b/.test(bytes.subarray(0, 4096).toString()),
  ],
];

/** The name by which the body calls a picture of the file; null, and a line in the losses, where no page could show it. */
export function pictureName(part: string, alt: string, reading: Reading): string | null {
  const known = reading.assets.get(part);
  if (known) return known.name;
  const shown = [alt, part.slice(part.lastIndexOf('/') + 1)].filter((word) => word !== '').join(' ');
  const size = reading.pack.size(part);
  if (size === null || size === 0) {
    reading.lose('image-missing', shown);
    return null;
  }
  if (size > largest) {
    reading.lose('image-too-large', shown);
    return null;
  }
  const bytes = Buffer.from(reading.pack.bytes(part) ?? []);
  const extension = formats.find(([, matches]) => matches(bytes))?.[0];
  if (extension === undefined) {
    reading.lose('image-format', shown);
    return null;
  }
  const name = `asset:${part}`;
  reading.assets.set(part, { name, extension, part });
  return name;
}

/** A picture as it is in the file, read anew. */
export function pictureBytes({ part }: Asset, source: Uint8Array): Uint8Array {
  return new WordPackage(source).bytes(part) ?? new Uint8Array();
}

/** How many pixels the pictures of one file may have together: a page shows none that large, and a small file can hold many. */
const mostPixels = 300_000_000;

/** Those pictures that the image library cannot read to their end, as a build will have to. */
export async function unreadablePictures(assets: Iterable<Asset>, source: Uint8Array): Promise<Map<string, LossKind>> {
  const faults = new Map<string, LossKind>();
  let pixels = 0;
  for (const asset of assets) {
    const picture = sharp(pictureBytes(asset, source), { limitInputPixels: mostPixels });
    try {
      const { width, height } = await picture.metadata();
      pixels += width * height;
      if (pixels > mostPixels) faults.set(asset.name, 'image-too-large');
      else await picture.timeout({ seconds: 10 }).resize({ width: 8 }).raw().toBuffer();
    } catch {
      faults.set(asset.name, 'image-damaged');
    }
  }
  return faults;
}
