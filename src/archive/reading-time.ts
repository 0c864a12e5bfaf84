import type { Block } from './body.ts';

/**
 * Han characters that a reader takes in a minute. Silent readers of Chinese read about 260 words a minute (Brysbaert 2019,
 * doi:10.1016/j.jml.2019.104047), which at one and a half characters a word is 390; speeches full of names and figures are
 * read more slowly, so the middle of the usual 300 to 400 is taken.
 */
const hanPerMinute = 350;

/**
 * Other letters and digits that a reader takes in a minute: the 238 English words of the same study, a word of running
 * English being 4.3 letters (987 characters at 228 words in the texts of IReST, doi:10.1167/iovs.11-8284).
 */
const lettersPerMinute = 1030;

/** Whole minutes that reading the blocks takes, at least one; null of a document without text. */
export function readingMinutes(blocks: readonly Pick<Block, 'text'>[]): number | null {
  let han = 0;
  let letters = 0;
  for (const { text } of blocks) {
    const inBlock = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    han += inBlock;
    letters += (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) - inBlock;
  }
  if (han + letters <= 0) return null;
  return Math.max(1, Math.round(han / hanPerMinute + letters / lettersPerMinute));
}

/**
 * Whole minutes that a recording lasts at least, by the last of the blocks' time codes; null where there are fewer than two,
 * which tell no length, or where they stay within a minute.
 */
export function spokenMinutes(blocks: readonly Pick<Block, 'time'>[]): number | null {
  const times = blocks.flatMap(({ time }) => time ?? []);
  const minutes = Math.round(Math.max(0, ...times.slice(-1)) / 60);
  return times.length < 2 || minutes === 0 ? null : minutes;
}
