import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { countCharacters } from '../clean-text.ts';
import type { Draft, GuessedField, Tally } from '../draft.ts';
import { languageOf } from '../language.ts';
import type { Origin } from '../origin.ts';
import { prune } from '../prune.ts';
import { Refusal } from '../refusal.ts';
import { statedFacts } from '../stated-facts.ts';
import { linkAddresses } from '../written-addresses.ts';
import { readBlocks, textOfBlock } from './blocks.ts';
import { bodyNodes } from './body.ts';
import { loseMargins, statedTitle } from './margins.ts';
import { readNotes } from './notes.ts';
import { WordPackage } from './package.ts';
import { unreadablePictures } from './pictures.ts';
import { Reading } from './reading.ts';
import { charactersOf } from './text-count.ts';
import { titleOf, type WordTitle } from './title.ts';
import { child, type XmlElement } from './xml.ts';

/**
 * A draft of a Word file (.docx, transitional or strict); a refusal where there can be none. What the author accepted is its text:
 * insertions are in, deletions are listed, and so is everything else that a document has no form for.
 */
export async function readWord(bytes: Uint8Array, origin: Origin): Promise<Draft> {
  const reading = new Reading(new WordPackage(bytes));
  const main = reading.pack.xml(reading.pack.main);
  const text = child(main, 'w:body');
  if (main?.name !== 'w:document' || !text) throw new Refusal({ kind: 'word-none' });
  const characters = charactersIn(reading, main);
  const blocks = readBlocks(text, reading);
  const title = titleOf(blocks, statedTitle(reading), origin);
  const content = blocks.filter((block) => block !== title.printed);
  const body: Root = { type: 'root', children: bodyNodes(content, reading) };
  const footnotes = readNotes(reading);
  body.children = body.children.concat(footnotes.definitions);
  loseMargins(reading);
  if (reading.shapes > 0) reading.lose('shapes', String(reading.shapes), null);
  await dropUnreadable(body, bytes, reading);
  prune(body);
  linkAddresses(body);
  if (body.children.length === 0 && reading.losses.length > 0) throw new Refusal({ kind: 'word-no-text' });
  const facts = statedFacts(blocks.slice(0, 30).map(textOfBlock));
  const guessed: GuessedField[] = title.stated ? [] : ['title'];
  if (facts.date !== null) guessed.push('date');
  if (facts.speakers.length > 0) guessed.push('speakers');
  return {
    title: title.title || origin.title,
    heading: null,
    date: facts.date ?? origin.date,
    language: languageOf(textOf(body, { includeImageAlt: false })),
    speakers: facts.speakers,
    regions: origin.region ? [origin.region] : [],
    themes: [],
    summary: null,
    sources: [],
    body,
    dropped: [],
    notes: reading.notes.toSorted(byPlace),
    guessed,
    losses: reading.losses.toSorted(byPlace),
    assets: [...reading.assets.values()],
    tally: tallyOf(reading, body, title, { characters, footnotes: footnotes.found }),
  };
}

/** In the order of the text; what has no place in it comes last. */
function byPlace(one: { paragraph?: number | null }, other: { paragraph?: number | null }): number {
  return (one.paragraph ?? Number.POSITIVE_INFINITY) - (other.paragraph ?? Number.POSITIVE_INFINITY) || 0;
}

/** Characters of the text and of its notes. */
function charactersIn({ pack }: Reading, main: XmlElement): number {
  const notes = ['footnotes', 'endnotes'].map((kind) => charactersOf(pack.xml(pack.partOf(kind))));
  return notes.reduce((sum, characters) => sum + characters, charactersOf(main));
}

/** Characters written begin with what is not in the body, or in the body and not of the source; the body is counted once it is written. */
function tallyOf(
  reading: Reading,
  body: Root,
  { printed }: WordTitle,
  found: Record<'characters' | 'footnotes', number>,
): Tally {
  const titled = printed ? countCharacters(textOfBlock(printed)) : 0;
  let images = 0;
  visit(body, (node) => {
    if (node.type === 'image' || node.type === 'figure') images++;
  });
  return {
    characters: { found: found.characters, written: titled - reading.charactersAdded },
    images: { found: reading.imagesFound, written: images },
    tables: { found: reading.tablesFound, written: reading.tablesWritten },
    footnotes: { found: found.footnotes, written: reading.cited.size },
  };
}

/** Takes out pictures that no build could show. */
async function dropUnreadable(body: Root, bytes: Uint8Array, reading: Reading): Promise<void> {
  const faults = await unreadablePictures(reading.assets.values(), bytes);
  if (faults.size === 0) return;
  for (const [name, kind] of faults) {
    reading.assets.delete(name.slice('asset:'.length));
    reading.lose(kind, name.slice(name.lastIndexOf('/') + 1), null);
  }
  visit(body, (node, index, parent) => {
    if ((node.type !== 'image' && node.type !== 'figure') || !faults.has(node.url) || !parent || index === undefined)
      return;
    const left: RootContent[] = node.type === 'figure' ? [{ type: 'paragraph', children: node.children }] : [];
    (parent.children as RootContent[]).splice(index, 1, ...left);
    return index;
  });
  body.children = body.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0);
}
