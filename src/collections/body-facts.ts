import type { BodyImage, BodyLink, BodyPart, BodyReference, ForwardedAnchor } from '../archive/body.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { Compilation, RegisterState } from '../markdown/compile.ts';

/** What the checks and the build's plan need of a body while its text stays in the cache. */
export interface BodyFacts {
  links: BodyLink[];
  images: BodyImage[];
  references: BodyReference[];
  parts: BodyPart[];
  /** Anchors of its blocks in reading order. */
  anchors: string[];
  forwarded: ForwardedAnchor[];
  /** How the register of its anchors fits it. */
  register: RegisterState;
  /** Characters of text, white space not counted. */
  characters: number;
  /** A block of it has a time code. */
  timed: boolean;
  findings: Finding[];
}

export function factsOf({ body, findings, register }: Compilation): BodyFacts {
  const { links, images, references, parts, blocks, forwarded } = body;
  return {
    links,
    images,
    references,
    parts,
    anchors: blocks.map((block) => block.anchor),
    forwarded,
    register,
    characters: blocks.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0),
    timed: blocks.some((block) => block.time !== undefined),
    findings,
  };
}

/** Whether the text of a block, measure or talk of this anchor still stands in a body. */
export function hasAnchor({ anchors, parts, forwarded }: BodyFacts, anchor: string): boolean {
  return (
    anchors.includes(anchor) ||
    parts.some((part) => part.anchor === anchor) ||
    forwarded.some(({ anchor: former, within }) => former === anchor && within !== null)
  );
}

/** Whether a link to this anchor leads somewhere on the page of a body, be it only to where a paragraph stood. */
export function leadsSomewhere(facts: BodyFacts, anchor: string): boolean {
  return hasAnchor(facts, anchor) || facts.forwarded.some((former) => former.anchor === anchor);
}

/** Whether a body was read to its end. */
export function isWhole({ findings }: BodyFacts): boolean {
  return !findings.some(
    ({ rule }) => rule === 'mdx-syntax' || rule === 'front-matter-missing' || rule === 'front-matter-unclosed',
  );
}
