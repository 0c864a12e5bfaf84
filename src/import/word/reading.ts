import type { Asset, ImportNote, Loss, LossKind, WordNote } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { Numbering } from './numbering.ts';
import type { Relation, WordPackage } from './package.ts';
import { Styles } from './styles.ts';
import { childElements, type XmlElement } from './xml.ts';

/** A field such as `HYPERLINK`: its code is no text, its result is. */
export interface Field {
  code: string;
  inResult: boolean;
}

/** No text has more; each is a small document of its own. */
const mostNotes = 20_000;

/** What reading one Word file goes by, and what it finds on the way. */
export class Reading {
  readonly pack: WordPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly losses: Loss[] = [];
  readonly notes: ImportNote[] = [];
  /** Pictures by the part that holds them. */
  readonly assets = new Map<string, Asset>();
  /** Fields that have begun and not ended; they run on over paragraphs. */
  readonly fields: Field[] = [];
  /** Paragraph that refers to a comment, by its id. */
  readonly commented = new Map<string, number>();
  /** Labels of the notes by part and id, in the order in which the text refers to them. */
  readonly cited = new Map<string, string>();
  /** Number of the paragraph being read, from 1 among those with text; null outside of the text. */
  paragraph: number | null = 0;
  imagesFound = 0;
  tablesFound = 0;
  tablesWritten = 0;
  /** Drawn lines and shapes without text. */
  shapes = 0;
  /** Characters of the text that were left out, and those that are in the document beyond it. */
  charactersLost = 0;
  charactersAdded = 0;
  private part: string;
  private readonly relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(pack: WordPackage) {
    this.pack = pack;
    this.part = pack.main;
    this.styles = new Styles(pack.xml(pack.partOf('styles')));
    this.numbering = new Numbering(pack.xml(pack.partOf('numbering')));
  }

  /** Where a reference of the part being read leads. */
  relation(id: string | undefined): Relation | undefined {
    const known = this.relations.get(this.part) ?? this.pack.relations(this.part);
    this.relations.set(this.part, known);
    return id === undefined ? undefined : known.get(id);
  }

  /** Reads a part other than the text: its references are its own. */
  within<Result>(part: string, read: () => Result): Result {
    const before = this.part;
    this.part = part;
    try {
      return read();
    } finally {
      this.part = before;
    }
  }

  lose(kind: LossKind, text: string, paragraph: number | null = this.paragraph): void {
    this.losses.push({ kind, paragraph, text: text.replace(/\s+/g, ' ').trim() });
  }

  note(kind: WordNote | 'link-target', text: string): void {
    const place = this.paragraph === null ? {} : { paragraph: this.paragraph };
    const words = text.replace(/\s+/g, ' ').trim();
    // The text itself is in the document: here its beginning is enough to find it by.
    const brief = [...words].length > 80 ? `${[...words].slice(0, 79).join('')}…` : words;
    this.notes.push({ kind, line: null, ...place, text: kind === 'link-target' ? words : brief });
  }

  /** The label of a footnote or endnote at the place where the text refers to it. */
  cite(key: string): string {
    if (this.cited.size >= mostNotes) throw new Refusal({ kind: 'word-swollen' });
    const label = this.cited.get(key) ?? String(this.cited.size + 1);
    this.cited.set(key, label);
    return label;
  }
}

/** Of two renderings of the same thing the newer; the older is only for programs that do not know it. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const [choice, ...more] = childElements(alternate, 'mc:Choice');
  const holds = (element: XmlElement): boolean =>
    childElements(element).some((below) => shown.has(below.name) || holds(below));
  const best = [choice, ...more, ...childElements(alternate, 'mc:Fallback')].find(
    (element) => element && holds(element),
  );
  return best ? [best] : choice ? [choice] : [];
}

const shown = new Set(['w:t', 'm:t', 'a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds', 'w:sym']);
