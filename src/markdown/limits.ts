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
const detail = `Nested more than ${mostLevels} levels deep`;

/** A line that opens so many quotations and lists at once that parsing it would take seconds. */
export function tooManyContainers(source: string): Excess | null {
  const match = flood.exec(source);
  return match ? { offset: match.index, detail } : null;
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
