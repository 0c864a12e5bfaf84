/** Text as far as it counts when two versions of it are compared: letters and digits, folded. */
export interface FoldedText {
  text: string;
  /** For each paragraph (or cue) where it begins; one entry more for the end. */
  starts: number[];
}

/** Folds paragraphs into one run of letters and digits: compatibility forms and capitals folded, all else left out. */
export function foldedText(parts: readonly string[]): FoldedText {
  const folded = parts.map((part) =>
    part
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const starts = [0];
  for (const part of folded) starts.push((starts.at(-1) ?? 0) + part.length);
  return { text: folded.join(''), starts };
}

/** Chinese needs few characters to be sure of a place, an alphabet many. */
export function isMostlyHan(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 > text.length;
}
