import { joined } from './joined.ts';
import { longest, type Piece } from './pieces.ts';

/** What becomes a block of the document. */
export type SaidBlock =
  | { kind: 'turn'; name: string; mark: string }
  | { kind: 'stage'; text: string; start: number }
  | { kind: 'paragraph'; text: string; start: number };

/** Sizes in Chinese characters; a Latin letter counts for less than half. */
const enough = 220;
const most = 800;
const mostUnmarked = 300;

const ended = /[。！？!?.…；;]["”’」』）)\]]*$/u;
const stageShape = /^(?:[（(][^（）()\n]{1,80}[)）]|\[[^[\]\n]{1,80}\]|【[^【】\n]{1,80}】)$/u;

/**
 * Builds paragraphs of sentences: a new one begins with a new speaker, after a pause, and where one is long enough and a
 * sentence ends. Machine text without any punctuation is parted at the pauses between cues. Every piece is in one block.
 */
export function paragraphsOf(pieces: readonly Piece[]): SaidBlock[] {
  const marked = isPunctuated(pieces);
  const blocks: SaidBlock[] = [];
  let open: { kind: 'paragraph'; text: string; start: number; size: number } | null = null;
  let last: Piece | null = null;
  let speaker: string | null = null;
  const close = () => {
    if (open) blocks.push({ kind: 'paragraph', text: open.text, start: open.start });
    open = null;
  };
  for (const piece of pieces) {
    const turns = piece.speaker !== null && piece.speaker !== speaker;
    if (turns && piece.speaker !== null) {
      close();
      speaker = piece.speaker;
      blocks.push({ kind: 'turn', name: speaker, mark: piece.mark });
    }
    if (piece.text !== '' && piece.opens && stageShape.test(piece.text)) {
      close();
      blocks.push({ kind: 'stage', text: piece.text, start: piece.start });
    } else if (piece.text !== '') {
      const now: typeof open = open;
      if (now && breaks(now, last, piece, marked)) close();
      if (open === null) open = { kind: 'paragraph', text: '', start: piece.start, size: 0 };
      open.text = joined([open.text, piece.text]);
      open.size += sizeOf(piece.text);
    }
    last = piece;
  }
  close();
  return blocks;
}

function breaks(open: { text: string; size: number }, last: Piece | null, piece: Piece, marked: boolean): boolean {
  if (piece.alone || last?.alone || open.text.length + piece.text.length > longest) return true;
  const gap = last ? piece.start - last.end : 0;
  if (gap >= 8) return true;
  if (ended.test(open.text.slice(-8))) return open.size >= enough || gap >= 4 || (gap >= 2 && open.size >= 40);
  if (!piece.opens) return false;
  if (marked) return open.size >= most;
  return open.size >= mostUnmarked || (gap >= 1.5 && open.size >= 80);
}

/** Machine text has no punctuation at all, or has it throughout. */
function isPunctuated(pieces: readonly Piece[]): boolean {
  const ends = pieces.filter(({ text }) => ended.test(text.slice(-8))).length;
  const size = pieces.reduce((sum, { text }) => sum + sizeOf(text), 0);
  return ends * 150 >= size;
}

function sizeOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return wide + (text.length - wide) * 0.45;
}
