/** Line and column of a character, both from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * Where each member of the list `features` begins in a GeoJSON text that has been parsed: `JSON.parse` tells no places.
 * Brackets inside strings are passed over.
 */
export function featureOffsets(text: string): number[] {
  const offsets: number[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;
  let depth = 0;
  let isNext = false;
  let inFeatures = false;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token.startsWith('"')) {
      if (depth === 1) isNext = token === '"features"';
    } else if (token === '[' || token === '{') {
      if (depth === 1) inFeatures = isNext && token === '[';
      if (depth === 2 && inFeatures) offsets.push(index);
      depth += 1;
    } else {
      depth -= 1;
    }
  }
  return offsets;
}
