import type { PartialDate } from '../archive/date.ts';
import { dateIn } from '../archive/written-date.ts';
import { cleanLine, countCharacters } from './clean-text.ts';
import type { DroppedLine, DropReason } from './draft.ts';

/** A line of a plain text. */
export interface SourceLine {
  /** From 1, in the file. */
  number: number;
  /** Cleaned; empty for a blank line. */
  text: string;
  /** Whether it began with an indent of two characters or more. */
  indented: boolean;
}

/** The text without what the web page around it left in. */
export interface Unlittered {
  lines: SourceLine[];
  dropped: DroppedLine[];
  /** What a line `来源：` says. */
  publisher: string | null;
  /** What a line `时间：` says: when the page was published, not when the talk was given. */
  published: PartialDate | null;
}

const button =
  /^(下载|打印|全屏|收藏|分享[:：]?|【字[号体][:：]?|加大|还原|减小|打印本页|关闭窗口|扫一扫在手机打开当前页|相关报道[:：]?|阅读量[:：]?)$/;
const besideButton = /^[【】小中大]$/;
const place = /^当前位置[:：]?$/;
const separator = /^[>＞]$/;
const publisherLine = /^(?:来源|稿源|信息来源)[:：]\s*(.*)$/;
const timeLine = /^(?:(?:发布|发表)?时间|发布日期)[:：]\s*(.*)$/;
const dateAndTime = /^\d{4}-\d{1,2}-\d{1,2}(\s+\d{1,2}:\d{2}(:\d{2})?)?$/;
/** Litter stands at the two ends of a page. */
const head = 40;
const tail = 12;
/** Never more of a file than this, whatever it looks like. */
const largestShare = 0.005;

/** Takes out what is surely no part of the text, each line listed with its reason; a line in doubt stays. */
export function withoutLitter(lines: readonly SourceLine[]): Unlittered {
  const filled = lines.filter((line) => line.text !== '');
  const reasons = new Map<SourceLine, DropReason>();
  const ends = [...filled.slice(0, head), ...filled.slice(Math.max(head, filled.length - tail))];
  ends.forEach((line, i) => {
    if (button.test(line.text)) reasons.set(line, 'button');
    else if (isPath(line.text, ends[i - 1]?.text, ends[i + 1]?.text)) reasons.set(line, 'path');
  });
  markNeighbours(ends, reasons);
  const { publisher, published } = markSource(filled.slice(0, head), reasons);
  return { ...dropMarked(lines, reasons), publisher, published };
}

/** `当前位置：`, `首页`, `>` and the short names between and after the `>`. */
function isPath(text: string, previous = '', next = ''): boolean {
  if (place.test(text) || separator.test(text)) return true;
  if (text === '首页') return separator.test(next) || place.test(previous);
  return separator.test(previous) && text.length <= 10;
}

/** `】` or `小` is litter only beside litter. */
function markNeighbours(lines: readonly SourceLine[], reasons: Map<SourceLine, DropReason>): void {
  const look = (line: SourceLine, beside: SourceLine | undefined) => {
    if (beside && reasons.get(beside) === 'button' && besideButton.test(line.text)) reasons.set(line, 'button');
  };
  for (let i = 0; i < lines.length; i++) look(lines[i] as SourceLine, lines[i - 1]);
  for (let i = lines.length - 1; i >= 0; i--) look(lines[i] as SourceLine, lines[i + 1]);
}

/** The value stands behind the colon or on the next line. */
function markSource(lines: readonly SourceLine[], reasons: Map<SourceLine, DropReason>) {
  let publisher: string | null = null;
  let published: PartialDate | null = null;
  const take = (i: number, value: string, accept: (value: string) => boolean) => {
    const next = lines[i + 1];
    const found = value !== '' ? value : (next?.text ?? '');
    if (!accept(found)) return;
    reasons.set(lines[i] as SourceLine, 'source');
    if (value === '' && next) reasons.set(next, 'source');
  };
  lines.forEach((line, i) => {
    const from = publisherLine.exec(line.text);
    const time = timeLine.exec(line.text);
    if (from && publisher === null) {
      take(i, from[1] ?? '', (value) => {
        if (value === '' || value.length > 20) return false;
        publisher = value;
        return true;
      });
    } else if (time && published === null) {
      take(i, time[1] ?? '', (value) => {
        published = dateAndTime.test(value) ? dateIn(value.slice(0, 10)) : null;
        return published !== null;
      });
    } else if (published === null && dateAndTime.test(line.text) && publisherLine.test(lines[i + 1]?.text ?? '')) {
      take(i, line.text, (value) => {
        published = dateIn(value.slice(0, 10));
        return published !== null;
      });
    }
  });
  return { publisher: publisher as string | null, published: published as PartialDate | null };
}

function dropMarked(lines: readonly SourceLine[], reasons: ReadonlyMap<SourceLine, DropReason>) {
  let budget = Math.floor(countCharacters(lines.map((line) => line.text).join('')) * largestShare);
  const kept: SourceLine[] = [];
  const dropped: DroppedLine[] = [];
  for (const line of lines) {
    const reason = reasons.get(line);
    const size = countCharacters(line.text);
    if (reason === undefined || size > budget) {
      kept.push(line);
      continue;
    }
    budget -= size;
    dropped.push({ line: line.number, text: line.text, reason });
  }
  return { lines: kept, dropped };
}

/** The lines of a text, cleaned and numbered; a line of zero-width characters only is none, not even a blank one. */
export function linesOf(text: string): SourceLine[] {
  return text.split('\n').flatMap((raw, i) => {
    const line = { number: i + 1, text: cleanLine(raw), indented: /^(\u3000{2}|[ \u00A0]{4}|\t)/.test(raw) };
    return line.text === '' && raw.trim() !== '' ? [] : [line];
  });
}
