import type { Place } from '../archive/body.ts';

/**
 * Place of an attribute inside its tag, which the engine does not tell; the tag's own place where it cannot be found.
 * @param occurrence which one of that name, from 0
 */
export function attributePlace(tag: string, start: Place, attribute: string, occurrence = 0): Place {
  let before = occurrence;
  let quote = '';
  let braces = 0;
  for (let at = 0; at < tag.length; at++) {
    const character = tag[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '{' || character === '}') {
      braces += character === '{' ? 1 : -1;
    } else if (braces > 0) {
      // An expression, which only its own brace ends.
    } else if (character === '>') {
      break;
    } else if (
      /\s/.test(character) &&
      tag.startsWith(attribute, at + 1) &&
      !/[\w-]/.test(tag[at + 1 + attribute.length] ?? '') &&
      before-- === 0
    ) {
      return advance(start, tag.slice(0, at + 1));
    }
  }
  return start;
}

/** The place reached from `start` by going over `text`. */
function advance(start: Place, text: string): Place {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: start.line, column: start.column + text.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 };
}
