import { endOfBareAddress } from './cjk-flanking.ts';

const beginning = /https?:\/\//gi;
/** From here on a swallowed text may be something else than text, which only another look at the result can tell. */
const syntax = /[[`{<\\]/;

/** Whether an address has swallowed what may be a link or code, so that what follows it is not to be trusted yet. */
export function swallowsSyntax(swallowed: string): boolean {
  return syntax.test(swallowed);
}

/**
 * Offsets at which addresses end in a text that was read as one bare address, the first at its beginning: GFM lets an
 * address run on to the next space, so that in Chinese it swallows the sentence after it and the addresses in that.
 */
export function addressEnds(swallowed: string): number[] {
  const first = endOfBareAddress(swallowed);
  if (first <= 0) return [];
  const ends = [first];
  const plain = swallowed.slice(first).split(syntax, 1)[0] ?? '';
  let from = 0;
  for (const match of plain.matchAll(beginning)) {
    if (match.index < from) continue;
    const length = endOfBareAddress(plain.slice(match.index));
    if (length === -1) break;
    from = match.index + length;
    ends.push(first + from);
  }
  return ends;
}
