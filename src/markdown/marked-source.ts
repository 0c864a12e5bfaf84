import type { Place } from '../archive/body.ts';

/** A source with marks put in, which can still tell where a place of the marked text was in the source. */
export class MarkedSource {
  readonly text: string;
  private readonly source: string;
  private readonly insertions: { line: number; column: number; length: number }[] = [];

  /** `marks`: offset in the source and the text that goes there, ascending by offset. */
  constructor(source: string, marks: readonly { offset: number; text: string }[]) {
    this.source = source;
    let text = '';
    let from = 0;
    let line = 1;
    for (const mark of marks) {
      const passed = source.slice(from, mark.offset);
      text += passed;
      line += passed.split('\n').length - 1;
      this.insertions.push({ line, column: text.length - text.lastIndexOf('\n'), length: mark.text.length });
      text += mark.text;
      from = mark.offset;
    }
    this.text = text + source.slice(from);
  }

  /** Place in the source of a place in the marked text. */
  placeOf(place: Place): Place {
    const shift = this.insertions
      .filter((insertion) => insertion.line === place.line && insertion.column < place.column)
      .reduce((sum, insertion) => sum + insertion.length, 0);
    return { line: place.line, column: Math.max(1, place.column - shift) };
  }

  /** Offset in the source of a place in the marked text. */
  offsetOf(place: Place): number {
    const { line, column } = this.placeOf(place);
    let start = 0;
    for (let n = 1; n < line; n++) start = this.source.indexOf('\n', start) + 1;
    return start + column - 1;
  }
}
