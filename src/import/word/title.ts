import { bareLetters } from '../clean-text.ts';
import type { Origin } from '../origin.ts';
import { isHeadingShaped, sectionRank } from '../section-line.ts';
import { textOfBlock, type WordBlock, type WordParagraph } from './blocks.ts';

/** The title of a Word file, and the paragraph that is that title in print and no part of the text. */
export interface WordTitle {
  title: string;
  printed: WordParagraph | null;
  /** The file says so itself, by a style of that name. */
  stated: boolean;
}

/** The title by its style, else by how the first line looks, else the first heading, the file's properties, its name. */
export function titleOf(blocks: readonly WordBlock[], properties: string | null, origin: Origin): WordTitle {
  const filled = blocks.filter((block) => textOfBlock(block) !== '');
  const texts = filled.filter((block): block is WordParagraph => block.kind === 'paragraph');
  const styled = texts.slice(0, 12).find((paragraph) => paragraph.role === 'title' && isBare(paragraph));
  if (styled) return { title: textOfBlock(styled), printed: styled, stated: true };
  const [first] = filled;
  if (first?.kind === 'paragraph' && filled.length > 1 && isTitleLine(first, texts, origin))
    return { title: textOfBlock(first), printed: first, stated: false };
  const heading = texts.find((paragraph) => paragraph.outline === 0 && isTelling(textOfBlock(paragraph)));
  const title = (heading ? textOfBlock(heading) : ownTitle(properties, filled, origin)) ?? origin.title;
  return { title, printed: null, stated: false };
}

const frontHeading = /^(目[录次]|前言|引言|序言?|摘要|绪论|导言|contents|foreword|preface|introduction|abstract)$/i;

/** A heading that says what this text is and no other. */
function isTelling(text: string): boolean {
  return isHeadingShaped(text) && sectionRank(text) === null && !frontHeading.test(text.replace(/\s+/g, ''));
}

/** The title among a file's properties is often that of the file it was once copied from: it counts where the text has it too. */
function ownTitle(properties: string | null, blocks: readonly WordBlock[], origin: Origin): string | null {
  const bare = bareLetters(properties ?? '');
  const within = bareLetters(`${blocks.slice(0, 30).map(textOfBlock).join(' ')} ${origin.title}`);
  return bare.length >= 2 && within.includes(bare) ? properties : null;
}

function isTitleLine(first: WordParagraph, texts: readonly WordParagraph[], origin: Origin): boolean {
  const text = textOfBlock(first);
  if (!isBare(first) || !isHeadingShaped(text) || sectionRank(text) !== null || /^[—―\-（([【]/.test(text))
    return false;
  if (first.outline !== null)
    return texts.filter(({ outline }) => outline !== null && outline <= (first.outline ?? 0)).length === 1;
  const named = bareLetters(text);
  const sameAsFile = named.length >= 4 && bareLetters(origin.title).includes(named);
  const others = texts
    .slice(1, 12)
    .filter((paragraph) => paragraph.centred || paragraph.bold || paragraph.large).length;
  return sameAsFile || ((first.centred || first.large || first.bold) && others <= 5);
}

/** Only text: a link, a note or a picture would be lost in the front matter. */
function isBare({ pieces, number }: WordParagraph): boolean {
  return (
    number === null &&
    pieces.every((piece) => ('text' in piece ? piece.marks.link === null : piece.node.type === 'break'))
  );
}
