import type { SourceLine } from './page-litter.ts';
import { isHeadingShaped, sectionRank } from './section-line.ts';

/** A paragraph of a plain text, its lines joined. */
export interface TextParagraph {
  /** Line of the file on which it begins. */
  line: number;
  text: string;
  /** Blank lines before it. */
  gap: number;
}

const sentenceEnd = /[。！？；：.!?;:…](["”’」』）)]*)$/;
const closing = /^[，。；：、！？）】》」』”’\])]/;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D—…]/u;

/**
 * Joins the lines of a text into its paragraphs. Some files give each paragraph one line, others part them by blank
 * lines and break lines at a width or at every link: which it is shows in the lines themselves.
 */
export function paragraphsOf(lines: readonly SourceLine[]): TextParagraph[] {
  const blocks = blocksOf(lines);
  const filled = lines.filter((line) => line.text !== '');
  const wrap = wrapWidth(blocks);
  const linePerParagraph = wrap === null && (blocks.length === 1 || blocks.length <= filled.length * 0.25);
  return blocks.flatMap(({ gap, lines: block }) => {
    const paragraphs: TextParagraph[] = [];
    let last: SourceLine | undefined;
    for (const line of block) {
      const open = paragraphs.at(-1);
      if (open && last && continues(open.text, last, line, linePerParagraph, wrap)) {
        open.text = join(open.text, line.text);
      } else {
        paragraphs.push({ line: line.number, text: line.text, gap: open ? 0 : gap });
      }
      last = line;
    }
    return paragraphs;
  });
}

function continues(
  open: string,
  last: SourceLine,
  line: SourceLine,
  linePerParagraph: boolean,
  wrap: number | null,
): boolean {
  if (closing.test(line.text) || isOpen(open)) return true;
  if (line.indented) return false;
  if (linePerParagraph) {
    const brokenDate = /^[—―]/.test(open) && !/[上）)]$/.test(open) && /会议上$/.test(line.text);
    return brokenDate || (/^\p{Ll}/u.test(line.text) && !sentenceEnd.test(last.text));
  }
  if (sectionRank(line.text) !== null && isHeadingShaped(line.text)) return false;
  if (sectionRank(open) !== null && isHeadingShaped(open)) return isHeadingShaped(line.text) && line.text.length <= 25;
  return !sentenceEnd.test(last.text) || (wrap !== null && width(last.text) >= wrap * 0.8);
}

/** A short line that ends within a title or quotation: `《关于`. */
function isOpen(text: string): boolean {
  if (text.length > 80) return false;
  const depth = (open: string, close: string) => text.split(open).length - text.split(close).length;
  return depth('《', '》') > 0 || depth('“', '”') > 0 || depth('[', ']') > 0;
}

/** Chinese runs on over a line end; words of other scripts are parted by a space. */
function join(before: string, after: string): string {
  const tight = wide.test(before.at(-1) ?? '') || wide.test(after[0] ?? '') || /\[$/.test(before) || /^\]/.test(after);
  return tight || /\[\d+$/.test(before) ? before + after : `${before} ${after}`;
}

function blocksOf(lines: readonly SourceLine[]): { gap: number; lines: SourceLine[] }[] {
  const blocks: { gap: number; lines: SourceLine[] }[] = [];
  let gap = 0;
  let open = false;
  for (const line of lines) {
    if (line.text === '') {
      gap++;
      open = false;
    } else {
      if (open) blocks.at(-1)?.lines.push(line);
      else blocks.push({ gap, lines: [line] });
      gap = 0;
      open = true;
    }
  }
  return blocks;
}

/** Columns at which the lines are broken; null where they are not broken at a width. */
function wrapWidth(blocks: readonly { lines: SourceLine[] }[]): number | null {
  const lines = blocks.flatMap((block) => block.lines.slice(0, -1));
  const ended = lines.filter((line) => sentenceEnd.test(line.text)).length;
  if (lines.length < 3 || ended > lines.length * 0.5) return null;
  const inner = lines.map((line) => width(line.text));
  const widest = Math.max(...blocks.flatMap((block) => block.lines.map((line) => width(line.text))));
  const full = inner.filter((columns) => columns >= widest * 0.75).length;
  return widest <= 120 && full >= inner.length * 0.6 ? widest : null;
}

function width(text: string): number {
  let columns = 0;
  for (const sign of text) columns += wide.test(sign) ? 2 : 1;
  return columns;
}
