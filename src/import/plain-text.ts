import type { RootContent } from 'mdast';
import type { PartialDate } from '../archive/date.ts';
import type { Source } from '../archive/document.ts';
import { dateIn } from '../archive/written-date.ts';
import type { Draft } from './draft.ts';
import { languageOf } from './language.ts';
import { paragraphsOf, type TextParagraph } from './line-structure.ts';
import type { Origin } from './origin.ts';
import { outline } from './outline.ts';
import { linesOf, type Unlittered, withoutLitter } from './page-litter.ts';
import { printedTitle } from './printed-title.ts';
import { isHeadingShaped, type SectionRank, sectionRank, widths } from './section-line.ts';
import { linked } from './written-addresses.ts';

/** A draft of a plain text. Every character of it is text: nothing in it is read as Markdown. */
export function readPlainText(text: string, origin: Origin): Draft {
  const page = withoutLitter(linesOf(text));
  const paragraphs = paragraphsOf(page.lines);
  const title = printedTitle(paragraphs, origin);
  return {
    title: title.title,
    heading: title.heading,
    date: statedDate(paragraphs, origin),
    language: languageOf(text),
    speakers: [],
    regions: origin.region ? [origin.region] : [],
    themes: [],
    summary: null,
    sources: statedSources(page, title.title),
    body: { type: 'root', children: blocks(paragraphs.slice(title.paragraphs)) },
    dropped: page.dropped,
    notes: [],
  };
}

/** The day under the title (`——2026年1月26日在…`) where it is of the year that the file is of. */
function statedDate(paragraphs: readonly TextParagraph[], origin: Origin): PartialDate | null {
  for (const { text } of paragraphs.slice(0, 12)) {
    if (text.length > 60) break;
    const found = /^[（(—―]|^\S{4,5}年.{1,6}日/.test(text) ? dateIn(text) : null;
    if (found?.startsWith(origin.date ?? '')) return found;
  }
  return origin.date;
}

function statedSources(page: Unlittered, title: string): Source[] {
  if (page.publisher === null && page.published === null) return [];
  return [{ title, publisher: page.publisher, date: page.published, url: null }];
}

function blocks(paragraphs: readonly TextParagraph[]): RootContent[] {
  const ranks = paragraphs.map((_, i) => headingRank(paragraphs, i));
  const used = ranks.filter((rank) => rank !== null);
  const wide = widths(used);
  const depths = outline(used.map((rank) => wide.get(rank) ?? 0));
  let next = 0;
  return paragraphs.map(({ text }, i): RootContent => {
    if (ranks[i] === null) return { type: 'paragraph', children: linked(text) };
    return { type: 'heading', depth: depths[next++] ?? 2, children: linked(text) };
  });
}

function headingRank(paragraphs: readonly TextParagraph[], i: number): SectionRank | null {
  const { text, gap } = paragraphs[i] as TextParagraph;
  const next = paragraphs[i + 1];
  if (!next || !isHeadingShaped(text)) return null;
  const rank = sectionRank(text);
  if (rank === 'digit' || rank === 'digit-in-brackets') return sectionRank(next.text) === rank ? null : rank;
  if (rank !== null) return rank;
  // Without a number only space tells: much of it above, some below, and running text before.
  const begun = paragraphs.slice(0, i).some((paragraph) => /[。！：:!]$/.test(paragraph.text));
  const short = text.length <= 40 && /^[\p{L}\p{N}“"《]/u.test(text);
  return begun && short && gap >= 3 && next.gap >= 2 ? 'plain' : null;
}
