/** Width of a letter that is not as wide as it is high, against its height: a mean of serif faces. */
const narrow = 0.56;
const wide = /[\u1100-\u11FF\u2E80-\uFFEF]|[\u{1F000}-\u{3FFFF}]/u;

/**
 * A text broken into at most `lines` lines of `width` ems, between Han characters or words; a word that is wider than a
 * line is cut. Where it does not fit, the last line ends in `…`. For SVG, which breaks no lines; widths are estimates.
 */
export function wrapped(text: string, width: number, lines: number): string[] {
  const made: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.trim(), width)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      made.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trimEnd() !== '') made.push(line.trimEnd());
  if (made.length <= lines) return made;
  const kept = made.slice(0, lines);
  const last = Array.from(kept[lines - 1] ?? '');
  while (last.length > 0 && widthOf(last.join('')) + 1 > width) last.pop();
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** Han characters with the punctuation that closes after them, words with their space, long words in pieces. */
function piecesOf(text: string, width: number): string[] {
  const pieces = text.match(/[\u2E80-\uFFEF][，。、；：！？）》”’」』]*|[^\s\u2E80-\uFFEF]+\s*|\s+/gu) ?? [];
  return pieces.flatMap((piece) => (widthOf(piece.trimEnd()) > width ? Array.from(piece) : [piece]));
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 1 : narrow), 0);
}
