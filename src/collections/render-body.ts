import { posix } from 'node:path';
import type { Addresses } from '../archive/address.ts';
import type { BodyImage, CompiledBody } from '../archive/body.ts';
import { attributeValue } from '../markdown/escape.ts';
import { replaceTokens } from '../markdown/tokens.ts';
import { type ImageInfo, imageInfo, imageName } from './images.ts';
import type { LinkTargets } from './link-target.ts';

/** Where a body stands: what its links and pictures are seen from. */
export interface BodyPlace {
  /** Path of its file from the content folder. */
  file: string;
  /** Folder of its downloads below `files/`. */
  filesFolder: string;
}

/** The body as it goes into the page: every token replaced by the address or picture it stands for. */
export async function renderBody(
  body: CompiledBody,
  place: BodyPlace,
  root: string,
  targets: LinkTargets,
  addresses: Addresses,
): Promise<string> {
  const images = await Promise.all(body.images.map((image) => infoOf(image, place, root)));
  return replaceTokens(
    body.html,
    (n) => attributeValue(addressOf(body.links[n]?.target ?? '', place, targets, addresses)),
    (n) => {
      const image = body.images[n];
      const info = images[n];
      if (!image) return '';
      return info ? picture(image, info, addresses) : attributeValue(image.alt);
    },
  );
}

/** Null where the picture cannot be shown, which only `dev` goes on with: its words then stand in for it. */
async function infoOf(image: BodyImage, { file }: BodyPlace, root: string): Promise<ImageInfo | null> {
  try {
    return await imageInfo(root, imageFile(image, file));
  } catch {
    return null;
  }
}

/** Path from the content folder of a picture that a body shows. */
export function imageFile(image: BodyImage, document: string): string {
  return posix.normalize(posix.join(posix.dirname(document), image.source));
}

/** Path below `files/` under which a file that a body links to is offered. */
export function linkedFileName(file: string): string {
  return posix.basename(file);
}

/** The address on the site of a link target as it was written. */
export function addressOf(target: string, place: BodyPlace, targets: LinkTargets, addresses: Addresses): string {
  const found = targets.resolve(target, place.file);
  switch (found.kind) {
    case 'outside':
      return found.address;
    case 'here':
      return `#${found.anchor}`;
    case 'document':
      return addresses.document(found.document, found.anchor ?? undefined);
    case 'owner-page':
      return addresses.ownerPage(found.slug) + (found.anchor === null ? '' : `#${found.anchor}`);
    case 'shelf':
      return addresses.file(found.path);
    case 'file':
      return (
        addresses.file(`files/${place.filesFolder}/${encodeURIComponent(linkedFileName(found.file))}`) +
        (found.anchor === null ? '' : `#${found.anchor}`)
      );
    default:
      // The checks have refused these before anything is rendered.
      return '#';
  }
}

function picture(image: BodyImage, info: ImageInfo, addresses: Addresses): string {
  const address = (width: number, format: 'webp' | 'jpeg' | 'png') =>
    addresses.file(`images/${imageName(info, width, format)}`);
  const largest = info.widths.at(-1) ?? info.width;
  const height = Math.round((info.height * largest) / info.width);
  const sources = info.widths.map((width) => `${address(width, 'webp')} ${width}w`).join(', ');
  const title = image.title === null ? '' : ` title="${attributeValue(image.title)}"`;
  return (
    `<picture><source type="image/webp" srcset="${sources}" sizes="(min-width: 48rem) 42rem, 100vw">` +
    `<img src="${address(largest, info.fallback)}" alt="${attributeValue(image.alt)}"${title} width="${largest}" height="${height}" loading="lazy" decoding="async"></picture>`
  );
}
