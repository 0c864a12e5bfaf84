import type { BodyImage, BodyLink, BodyPart, BodyReference } from '../archive/body.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { Compilation } from '../markdown/compile.ts';

/** What the checks and the build's plan need of a body while its text stays in the cache. */
export interface BodyFacts {
  links: BodyLink[];
  images: BodyImage[];
  references: BodyReference[];
  parts: BodyPart[];
  /** Anchors of its blocks in reading order. */
  anchors: string[];
  /** Characters of text, white space not counted. */
  characters: number;
  findings: Finding[];
}

export function factsOf({ body, findings }: Compilation): BodyFacts {
  const { links, images, references, parts, blocks } = body;
  return {
    links,
    images,
    references,
    parts,
    anchors: blocks.map((block) => block.anchor),
    characters: blocks.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0),
    findings,
  };
}

/** Whether the page of a body has a block, measure or talk of this anchor. */
export function hasAnchor({ anchors, parts }: BodyFacts, anchor: string): boolean {
  return anchors.includes(anchor) || parts.some((part) => part.anchor === anchor);
}

/** Whether a body was read to its end. */
export function isWhole({ findings }: BodyFacts): boolean {
  return !findings.some(
    ({ rule }) => rule === 'mdx-syntax' || rule === 'front-matter-missing' || rule === 'front-matter-unclosed',
  );
}
