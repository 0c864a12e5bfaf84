import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How two pictures of one name differ. */
export interface Difference {
  /** Pixels; `size` where width or height differ, `new` where the other folder has no such picture. */
  pixels: number | 'size' | 'new';
  /** The picture that shows where, below the folder of pictures. */
  shownIn?: string;
}

/** Compares a picture with the one of the same name in `against`; where pixels differ, draws them into `<name>.diff.png` beside it. */
export function compare(folder: string, against: string, file: string): Difference | null {
  const other = join(against, file);
  if (!existsSync(other)) return { pixels: 'new' };
  const [now, then] = [PNG.sync.read(readFileSync(join(folder, file))), PNG.sync.read(readFileSync(other))];
  const { width, height } = now;
  if (then.width !== width || then.height !== height) return { pixels: 'size' };
  const shown = new PNG({ width, height });
  const pixels = pixelmatch(then.data, now.data, shown.data, width, height, { threshold: 0.1 });
  if (pixels === 0) return null;
  const shownIn = file.replace(/png$/, 'diff.png');
  writeFileSync(join(folder, shownIn), PNG.sync.write(shown));
  return { pixels, shownIn };
}
