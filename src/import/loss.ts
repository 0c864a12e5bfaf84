import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { countCharacters } from './clean-text.ts';
import type { Draft, Loss, Tally } from './draft.ts';
import { charactersShown } from './read-back.ts';

/** Losses that were counted as text of the source. */
const counted: readonly Loss['kind'][] = ['hidden', 'footnote-unused'];

/**
 * The tally of a draft whose body has been written, by reading it back. Characters that are neither in the document nor
 * listed as lost get a line of their own, so that a fault of the import itself cannot be silent.
 */
export function measured(draft: Draft, body: string): { tally?: Tally; losses?: Loss[] } {
  if (!draft.tally) return {};
  const { found, written } = draft.tally.characters;
  const characters = { found, written: written + (charactersShown(body) ?? charactersOf(draft.body)) };
  const losses = draft.losses ?? [];
  const listed = losses.filter(({ kind }) => counted.includes(kind)).map(({ text }) => text);
  const missing = found - countCharacters(listed.join('')) - characters.written;
  const unexplained: Loss[] = missing > 0 ? [{ kind: 'unexplained', paragraph: null, text: String(missing) }] : [];
  return { tally: { ...draft.tally, characters }, losses: [...losses, ...unexplained] };
}

/** Characters of a tree before it is written: footnotes have their place in it, pictures no text. */
function charactersOf(body: Root): number {
  return countCharacters(textOf(body, { includeImageAlt: false }));
}
