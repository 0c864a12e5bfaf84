import type { Block, BodyHeading, BodyPart } from './body.ts';

/** Of a body, what its contents are made from. */
interface Outline {
  blocks: readonly Block[];
  headings: readonly BodyHeading[];
  parts: readonly BodyPart[];
}

/**
 * The contents of a document: its headings, and its talks by their titles where they begin. The first heading of a talk
 * is left out, since the talk stands for it. `titles` by the talks' anchors; parts that it does not name are no talks.
 */
export function contentsOf({ blocks, headings, parts }: Outline, titles: ReadonlyMap<string, string>): BodyHeading[] {
  const place = new Map(blocks.map(({ anchor }, index) => [anchor, index]));
  const byAnchor = new Map(headings.map((heading) => [heading.anchor, heading]));
  const replaced = new Set<BodyHeading>();
  const talks = parts.flatMap(({ anchor, anchors }) => {
    const text = titles.get(anchor);
    const [begin] = anchors;
    if (text === undefined || begin === undefined) return [];
    const own = anchors.map((inside) => byAnchor.get(inside)).find((heading) => heading !== undefined);
    if (own) replaced.add(own);
    return [{ at: place.get(begin) ?? 0, entry: { anchor, depth: own?.depth ?? 2, text } }];
  });
  const others = headings
    .filter((heading) => !replaced.has(heading))
    .map((heading) => ({ at: place.get(heading.anchor) ?? 0, entry: heading }));
  return [...talks, ...others].sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}
