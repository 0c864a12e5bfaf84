import type { Site } from '../make-site.ts';
import type { OutputFolder } from '../output-folder.ts';
import { isInPart, type SitePart } from '../site-part.ts';
import { logoPictures } from './logo-files.ts';

/** A file of a site's look; its path is from the root of the site, without a leading `/`. */
export interface LookFile {
  path: string;
  bytes(): Promise<string | Buffer>;
}

/** The files that give a site its owner's look, made when they are asked for. */
export function lookFiles({ look, archive: { logo } }: Pick<Site, 'look' | 'archive'>, root: string): LookFile[] {
  const files: LookFile[] = [];
  const { style, logo: paths } = look;
  if (style) files.push({ path: style.path, bytes: async () => style.css });
  if (logo && paths) {
    files.push({ path: paths.head, bytes: async () => (await logoPictures(root, logo)).head });
    files.push({ path: paths.tab, bytes: async () => (await logoPictures(root, logo)).tab });
  }
  return files;
}

/** Writes the files of a site's look, as far as they are in the part that is built. */
export async function writeLook(site: Site, root: string, part: SitePart, out: OutputFolder): Promise<void> {
  for (const { path, bytes } of lookFiles(site, root)) if (isInPart(path, part)) out.write(path, await bytes());
}
