import type { BodyImage, BodyLink, BodyReference } from '../archive/body.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { Compilation } from '../markdown/compile.ts';

/** What the checks and the build's plan need of a body while its text stays in the cache. */
export interface BodyFacts {
  links: BodyLink[];
  images: BodyImage[];
  references: BodyReference[];
  /** Anchors of its blocks in reading order. */
  anchors: string[];
  /** Characters of text, white space not counted. */
  characters: number;
  findings: Finding[];
}

export function factsOf({ body, findings }: Compilation): BodyFacts {
  const { links, images, references, blocks } = body;
  return {
    links,
    images,
    references,
    anchors: blocks.map((block) => block.anchor),
    characters: blocks.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0),
    findings,
  };
}

/** Whether a body was read to its end. */
export function isWhole({ findings }: BodyFacts): boolean {
  return !findings.some(
    ({ rule }) => rule === 'mdx-syntax' || rule === 'front-matter-missing' || rule === 'front-matter-unclosed',
  );
}
