import { originOf } from '../origin.ts';
import type { SourceFile } from '../source-files.ts';
import { subtitleExtension } from '../subtitles/subtitle-readers.ts';

/** A file that becomes a document, and the subtitles that its times are taken from. */
export interface PairedSource {
  file: SourceFile;
  timing: SourceFile | null;
}

/**
 * Puts a script and the subtitles of the same name in the same folder together; a language mark (`.zh.srt`) is no part of
 * the name. Of several subtitle files of one script the first is taken, and the others are documents of their own.
 * @param given subtitles for the one script there is, whatever they are called
 */
export function pairSources(files: readonly SourceFile[], given: SourceFile | null = null): PairedSource[] {
  if (given && scriptsIn(files) === 1) return files.map((file) => ({ file, timing: isSubtitles(file) ? null : given }));
  const timings = new Map<string, SourceFile>();
  for (const file of files) {
    const name = nameOf(file);
    if (isSubtitles(file) && !timings.has(name)) timings.set(name, file);
  }
  const pairs: PairedSource[] = [];
  const used = new Set<SourceFile>();
  for (const file of files.filter((one) => !isSubtitles(one))) {
    const timing = timings.get(nameOf(file)) ?? null;
    const isFree = timing !== null && !used.has(timing);
    if (isFree) used.add(timing);
    pairs.push({ file, timing: isFree ? timing : null });
  }
  const alone = files.filter((file) => isSubtitles(file) && !used.has(file));
  const order = new Map(files.map((file, i) => [file, i]));
  return [...pairs, ...alone.map((file) => ({ file, timing: null }))].sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0),
  );
}

/** How many of the files are no subtitles. */
export function scriptsIn(files: readonly SourceFile[]): number {
  return files.filter((file) => !isSubtitles(file)).length;
}

/** Whether a file is called like one with text and times. */
function isSubtitles(file: SourceFile): boolean {
  return subtitleExtension(file.path) !== null;
}

function nameOf({ inside }: SourceFile): string {
  const folder = inside.split('/').slice(0, -1).join('/');
  return `${folder}/${originOf(inside).stem.toLowerCase()}`;
}
