/** Characters in a line of a title, at the least width of a screen, 320 px: `--size-page` in src/styles/tokens.css. */
export const titleRoom = 10;

/** The same on the cover, whose letters are larger and set apart: `--size-cover` in src/styles/list-tokens.css. */
export const coverRoom = 7;

/** After the first kind a line may end and before the second it may begin, though none breaks inside a phrase. */
const between = /(?<=[\s\p{Pe}\p{Pf}、，。：；！？…—·])(?![\s\p{Pe}\p{Pf}、，。：；！？…—·])|(?=[\p{Ps}\p{Pi}])/u;

/**
 * Whether a title has phrases parted by punctuation or spaces, each of which fits a line of `room` characters of Chinese
 * width. Only then may the lines of a narrow screen break between phrases alone: a phrase wider than its line is cut by
 * the browser at the last character that fits, which reads worse than lines of one length.
 */
export function phrasesFit(title: string, room: number): boolean {
  const phrases = title.split(between);
  return phrases.length > 1 && phrases.every((phrase) => [...phrase.trim()].length <= room);
}
