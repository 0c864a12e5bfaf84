import type { Place } from '../archive/body.ts';

/** A text put into a source at an offset. */
export interface Insertion {
  offset: number;
  text: string;
}

/** A source with texts put in, which can still tell where a place of the result was in the source. */
export class MarkedSource {
  readonly text: string;
  readonly insertions: readonly Insertion[];
  private readonly source: string;
  /** Offset in the marked text of the end of each insertion, and the length of all insertions up to there. */
  private readonly ends: { offset: number; total: number }[] = [];
  private readonly lines: LineStarts;

  /** `insertions`: ascending by offset, none with a line break. */
  constructor(source: string, insertions: readonly Insertion[]) {
    this.source = source;
    this.insertions = insertions;
    this.lines = new LineStarts(source);
    const parts: string[] = [];
    let from = 0;
    let total = 0;
    for (const insertion of insertions) {
      total += insertion.text.length;
      parts.push(source.slice(from, insertion.offset), insertion.text);
      this.ends.push({ offset: insertion.offset + total, total });
      from = insertion.offset;
    }
    parts.push(source.slice(from));
    this.text = parts.join('');
  }

  /** Offset in the source of an offset in the marked text; the inside of an insertion is where it was put in. */
  offsetOf(marked: number): number {
    const passed = lastUpTo(this.ends.length, (index) => (this.ends[index]?.offset ?? 0) <= marked);
    const offset = marked - (this.ends[passed]?.total ?? 0);
    return Math.min(offset, this.insertions[passed + 1]?.offset ?? this.source.length);
  }

  /** Place in the source of an offset in the marked text. */
  placeOf(marked: number): Place {
    return this.lines.placeOf(this.offsetOf(marked));
  }

  /** Place in the source of a place in the marked text. */
  placeOfPlace(marked: Place): Place {
    return this.placeOf(new LineStarts(this.text).offsetOf(marked));
  }
}

/** Lines of a text, to tell places from offsets and back. A line ends as in Markdown: with `\n`, `\r` or both. */
class LineStarts {
  private readonly starts = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n?|\n/g)) this.starts.push(match.index + match[0].length);
  }

  placeOf(offset: number): Place {
    const line = lastUpTo(this.starts.length, (index) => (this.starts[index] ?? 0) <= offset);
    return { line: line + 1, column: offset - (this.starts[line] ?? 0) + 1 };
  }

  offsetOf({ line, column }: Place): number {
    return (this.starts[line - 1] ?? 0) + column - 1;
  }
}

/** The last index below `length` for which `holds`, which is true up to some index and false after it; -1 for none. */
function lastUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
