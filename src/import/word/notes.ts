import type { FootnoteDefinition, RootContent } from 'mdast';
import { readBlocks, textOfBlock, type WordBlock } from './blocks.ts';
import { bodyNodes } from './body.ts';
import type { Reading } from './reading.ts';
import { childElements, type XmlElement } from './xml.ts';

/** Footnotes and endnotes as footnotes, in the order in which the text refers to them. Called once the text has been read. */
export function readNotes(reading: Reading): { definitions: FootnoteDefinition[]; found: number } {
  const parts = ['footnotes', 'endnotes'].flatMap((kind) => {
    const part = reading.pack.partOf(kind);
    return part === undefined ? [] : [{ kind, part, notes: notesIn(reading.pack.xml(part)) }];
  });
  const definitions: FootnoteDefinition[] = [];
  reading.paragraph = null;
  // A note may refer to another one, which joins the end and has its turn.
  for (const [key, label] of reading.cited) {
    const source = parts.find(({ kind }) => key.startsWith(`${kind} `));
    const note = source?.notes.get(key.slice(source.kind.length + 1));
    const blocks = source && note ? reading.within(source.part, () => readBlocks(note, reading)) : [];
    if (!note) reading.lose('footnote-missing', key);
    definitions.push({ type: 'footnoteDefinition', identifier: label, label, children: content(blocks, reading) });
  }
  for (const { kind, part, notes } of parts) loseUncited(kind, part, notes, reading);
  return { definitions, found: parts.reduce((sum, { notes }) => sum + notes.size, 0) };
}

/** Without the lines that Word draws above the notes, which are kept among them. */
function notesIn(part: XmlElement | null): Map<string, XmlElement> {
  const notes = childElements(part).filter(({ name, attributes }) => {
    const type = attributes['w:type'];
    return /^w:(footnote|endnote)$/.test(name) && (type === undefined || type === 'normal');
  });
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

function content(blocks: readonly WordBlock[], reading: Reading): FootnoteDefinition['children'] {
  const nodes = bodyNodes(blocks, reading, false) as RootContent[];
  // Without any text Markdown would not see a note.
  return (nodes.length > 0 ? nodes : [{ type: 'paragraph', children: [{ type: 'text', value: '—' }] }]) as never;
}

function loseUncited(kind: string, part: string, notes: ReadonlyMap<string, XmlElement>, reading: Reading): void {
  for (const [id, note] of notes) {
    if (reading.cited.has(`${kind} ${id}`)) continue;
    const text = reading.within(part, () => readBlocks(note, reading).map(textOfBlock).join(' ')).trim();
    if (text !== '') reading.lose('footnote-unused', text);
  }
}
