import type { Root } from 'hast';
import type { BodyNode } from './body-nodes.ts';

/** Where a source goes beyond what is read, and the sentence for it. */
interface Excess {
  offset: number;
  detail: string;
}

/** No document nests like this; a tree that is deeper would exhaust the stack of whatever walks it. */
const mostLevels = 250;
const flood = new RegExp(String.raw`^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){${mostLevels}}`, 'm');
const costlyDetail = 'A line is too long for the syntax in it';
const detail = `Nested more than ${mostLevels} levels deep`;

/** A line that opens so many quotations and lists at once that parsing it would take seconds. */
export function tooManyContainers(source: string): Excess | null {
  const match = flood.exec(source);
  return match ? { offset: match.index, detail } : null;
}

/**
 * The engine counts the columns of a line from its beginning for each sign in it, unless the line is all ASCII: what a line
 * costs is its bytes times its signs. At this cost it takes a second and a half.
 */
const mostCost = 2e9;
const signs = /[*_~`[\]<&\\!]|:\/\/|www\.|@/g;

/** A line so long, with so much syntax in it, that parsing it would take seconds. */
export function tooCostlyLine(source: string): Excess | null {
  let offset = 0;
  let cost = 0;
  for (const line of source.split('\n')) {
    // The shortest line that can cost so much has nothing but signs in it.
    if (line.length > 5000 && /[^\0-\x7F]/.test(line))
      cost += Buffer.byteLength(line) * (line.match(signs)?.length ?? 0);
    if (cost > mostCost) return { offset, detail: costlyDetail };
    offset += line.length + 1;
  }
  return null;
}

/** The first element of a tree that lies too deep. Needs no stack itself. */
export function tooDeepTree(root: Root): Excess | null {
  let level: (Root | BodyNode)[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) {
      const placed = level.find((node) => node.position);
      return { offset: placed?.position?.start.offset ?? 0, detail };
    }
    level = level.flatMap((node) => ('children' in node ? (node.children as BodyNode[]) : []));
  }
  return null;
}
