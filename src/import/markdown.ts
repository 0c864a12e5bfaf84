import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { leadingDate } from '../archive/written-date.ts';
import { endBareAddresses } from './bare-addresses.ts';
import { cleanText } from './clean-text.ts';
import type { Draft, ImportNote } from './draft.ts';
import { creditSources, type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { languageOf } from './language.ts';
import { settleTargets } from './link-targets.ts';
import { showHtml } from './literal-html.ts';
import type { Origin } from './origin.ts';
import { outline } from './outline.ts';
import { prune } from './prune.ts';
import { resolveReferences } from './references.ts';
import { markTurns } from './speaker-turns.ts';
import { widenTables } from './whole-tables.ts';
import { linkAddresses } from './written-addresses.ts';

/** Emphasis beside full-width punctuation is read as the archive's own reader reads it. */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);

/** What the credits of a document are called among its sources. */
export interface CreditWords {
  recording: string;
  transcript: string;
  translation: string;
}

/** A draft of a Markdown file (CommonMark with GFM and YAML front matter, not MDX). */
export function readMarkdown(text: string, origin: Origin, words: CreditWords): Draft {
  const { matter, rest } = splitFrontMatter(text);
  const body = parser.parse(rest);
  widenTables(body);
  endBareAddresses(body, rest);
  const notes = [...matter.notes, ...resolveReferences(body)];
  showHtml(body);
  return draftOfTree(body, matter, origin, words, notes);
}

/** A draft of a tree of Markdown, wherever it comes from: its title found, its targets settled, its headings put in order. */
export function draftOfTree(
  body: Root,
  matter: FrontMatter,
  origin: Origin,
  words: CreditWords,
  notes: ImportNote[],
): Draft {
  notes.push(...settleTargets(body));
  visit(body, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = cleanText(node.value);
  });
  prune(body);
  const printed = takeTitle(body, matter.title);
  const title = matter.title ?? printed?.title ?? origin.title;
  const heading = printed?.heading ?? null;
  markTurns(body);
  linkAddresses(body);
  settleDepths(body);
  return {
    title,
    heading: heading === title ? null : heading,
    date: matter.date ?? printed?.date ?? origin.date,
    language: languageOf(textOf(body, { includeImageAlt: false })),
    speakers: matter.speakers,
    regions: origin.region ? [origin.region] : [],
    themes: matter.tags,
    summary: matter.summary,
    sources: creditSources(matter.credits, words),
    body,
    dropped: [],
    notes,
  };
}

/** A `#` on the first line is the printed title, unless the front matter gives another and it is a section like any. */
function takeTitle(body: Root, named: string | null): { title: string; heading: string; date: string | null } | null {
  const first = body.children[0];
  if (first?.type !== 'heading' || first.depth !== 1) return null;
  const heading = textOf(first).replace(/\s+/g, ' ').trim();
  if (heading === '' || !isPlain(first) || (named !== null && named !== heading)) return null;
  body.children.shift();
  const dated = leadingDate(heading);
  return { heading, title: dated?.rest || heading, date: dated?.date ?? null };
}

/** A link or emphasis in a title would be lost in the front matter. */
function isPlain(heading: Heading): boolean {
  return heading.children.every((child) => child.type === 'text');
}

function settleDepths(body: Root): void {
  const headings: Heading[] = [];
  visit(body, 'heading', (heading) => void headings.push(heading));
  const depths = outline(headings.map((heading) => heading.depth));
  headings.forEach((heading, i) => {
    heading.depth = depths[i] ?? heading.depth;
  });
}
