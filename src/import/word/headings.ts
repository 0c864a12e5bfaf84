import { isHeadingShaped, type SectionRank, sectionRank, widths } from '../section-line.ts';
import { textOfBlock, type WordBlock, type WordParagraph } from './blocks.ts';

/** How deep each heading among the blocks was meant to be, in any numbers; paragraphs that are none are not in the map. */
export function meantDepths(blocks: readonly WordBlock[]): ReadonlyMap<WordParagraph, number> {
  const texts = blocks.filter(
    (block): block is WordParagraph => block.kind === 'paragraph' && textOfBlock(block) !== '',
  );
  const styled = texts.filter(isStyledHeading);
  const isStyled = styled.length > 0;
  const mostlyBold = texts.filter(({ bold }) => bold).length > texts.length / 2;
  const ranks = texts.map((paragraph, i) =>
    isStyledHeading(paragraph) ? null : rankOf(paragraph, texts[i - 1], texts[i + 1], isStyled, mostlyBold),
  );
  const wide = widths(ranks.filter((rank) => rank !== null));
  const depths = new Map<WordParagraph, number>();
  // Headings without a style stand below the last one that has one.
  let above = styled.reduce((least, { outline }) => Math.min(least, outline ?? 0), 9);
  texts.forEach((paragraph, i) => {
    const rank = ranks[i] ?? null;
    if (isStyledHeading(paragraph)) {
      above = paragraph.outline ?? above;
      depths.set(paragraph, above * 10);
    } else if (rank !== null) depths.set(paragraph, above * 10 + 1 + (wide.get(rank) ?? 0));
  });
  return depths;
}

/** A whole paragraph of text in a heading's style is text. */
function isStyledHeading(paragraph: WordParagraph): boolean {
  return paragraph.outline !== null && [...textOfBlock(paragraph)].length <= 200 && !hasPicture(paragraph);
}

function rankOf(
  paragraph: WordParagraph,
  previous: WordParagraph | undefined,
  next: WordParagraph | undefined,
  isStyled: boolean,
  mostlyBold: boolean,
): SectionRank | null {
  const text = textOfBlock(paragraph);
  if (paragraph.role !== null || !next || !isHeadingShaped(text) || hasPicture(paragraph)) return null;
  const stands = paragraph.bold && !mostlyBold && !next.bold;
  const rank = sectionRank(text);
  const isItem = paragraph.number !== null && paragraph.number.kind !== 'other';
  const inList = isItem && (sameList(paragraph, previous) || sameList(paragraph, next));
  if (rank === 'digit' || rank === 'digit-in-brackets') {
    if (stands && !inList) return rank;
    return isStyled || isItem || sectionRank(textOfBlock(next)) === rank ? null : rank;
  }
  if (rank !== null) return rank;
  const isLink = paragraph.pieces.every(({ marks }) => marks.link !== null);
  return stands && !isItem && !isLink && [...text].length <= 40 && /^[\p{L}\p{N}“"《【]/u.test(text) ? 'plain' : null;
}

function sameList(paragraph: WordParagraph, other: WordParagraph | undefined): boolean {
  return (
    other?.number != null &&
    other.number.list === paragraph.number?.list &&
    other.number.level === paragraph.number.level
  );
}

function hasPicture({ pieces }: WordParagraph): boolean {
  return pieces.some((piece) => 'node' in piece && piece.node.type === 'image');
}
