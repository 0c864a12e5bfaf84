/** Two lines of 20 Han characters, a Han character being two columns wide. */
const mostColumns = 80;
/** A piece shorter than this is gone before it is read. */
const fewestColumns = 20;

const sentenceEnd = /[。！？!?…；;]/;
const clauseEnd = /[，、：,:—]/;
const closing = /^(?:[”’」』）)\]】》〉"'，。！？、：；,.!?:;…—%％]|\p{M}|\u200d|\ufe0f)/u;
const opening = /[“‘「『（(【《〈]/;
const wide = /[\u2e80-\uffef]|[\u{1f000}-\u{3ffff}]/u;

/**
 * Cuts a text into pieces that fit two lines of a caption: at the ends of sentences, else of clauses, else between Han
 * characters or at white space. The pieces together are the text, white space folded and none of it at their ends.
 */
export function cuePieces(text: string): string[] {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  const pieces: string[] = [];
  for (let from = 0; from < signs.length; ) {
    const to = endOfPiece(signs, from);
    const piece = signs.slice(from, to).join('').trim();
    if (piece !== '') pieces.push(piece);
    from = to;
  }
  return pieces;
}

function endOfPiece(signs: readonly string[], from: number): number {
  let columns = 0;
  let best = { rank: 0, at: 0 };
  for (let at = from; at < signs.length; at++) {
    columns += wide.test(signs[at] ?? '') ? 2 : 1;
    // Full-width stops may hang over the edge.
    if (columns > mostColumns && at > from) return best.rank > 0 ? best.at : at;
    const rank = breakAfter(signs, at);
    const weighed = columns < fewestColumns ? Math.min(rank, 1) : rank;
    if (rank > 0 && weighed >= best.rank) best = { rank: weighed, at: at + 1 };
  }
  return signs.length;
}

/** How good it is to cut after a sign: 3 after a sentence, 2 after a clause, 1 where a line may be broken, 0 where not. */
function breakAfter(signs: readonly string[], at: number): number {
  const [sign = '', next = ''] = [signs[at], signs[at + 1]];
  if (closing.test(next) || opening.test(sign)) return 0;
  const stop =
    signs
      .slice(Math.max(0, at - 3), at + 1)
      .reverse()
      .find((before) => !/[”’」』）)"' ]/.test(before)) ?? '';
  const ofLatin = sign === ' ' || next === ' ';
  if (sentenceEnd.test(stop) || (stop === '.' && ofLatin)) return 3;
  if (clauseEnd.test(sign) || (clauseEnd.test(stop) && sign === ' ')) return /[,:]/.test(sign) && !ofLatin ? 0 : 2;
  return sign === ' ' || next === ' ' || wide.test(sign) || wide.test(next) ? 1 : 0;
}
