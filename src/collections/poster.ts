import type { Recording } from '../archive/recording/recording.ts';
import { imageInfo, imageName } from './images.ts';
import { currentRun } from './run.ts';

/** A picture that stands for a video until it plays, at its largest, in a format that every browser reads. */
export interface Poster {
  address: string;
  width: number;
  height: number;
}

/** Where the poster of a recording is on the site; null where it has none, or one that cannot be shown, which only `dev` goes on with. */
export async function posterOf({ poster }: Recording): Promise<Poster | null> {
  if (poster === null) return null;
  const { content, site } = currentRun();
  try {
    const info = await imageInfo(content, poster.file);
    const width = info.widths.at(-1) ?? info.width;
    const address = site.addresses.file(`images/${imageName(info, width, info.fallback)}`);
    return { address, width, height: Math.round((info.height * width) / info.width) };
  } catch {
    return null;
  }
}
