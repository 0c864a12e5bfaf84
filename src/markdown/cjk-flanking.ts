import type { Insertion } from './marked-source.ts';
import type { Marks } from './marks.ts';

/**
 * CommonMark decides by the characters beside `**` whether it opens or closes emphasis, and counts a full-width
 * mark as punctuation: `**“引号”**后` stays literal. Chinese has no spaces to tell the two apart, so a mark that the
 * parser reads as a letter is put between the run and the punctuation, and taken out of the result again.
 * The rule is that of the CJK-friendly amendment to CommonMark (github.com/tats-u/markdown-cjk-friendly), for `~~` too;
 * for `_` the amendment changes nothing.
 */

/** A stretch of a source, its end excluded. */
export interface Stretch {
  start: number;
  end: number;
}

const delimiterRun = /\\[\s\S]|\*+|~+/g;
const punctuation = /[\p{P}\p{S}]/u;
const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u2E80-\u303E\u3040-\u33FF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFFDC\uFFE0-\uFFE6]|[\u{E0100}-\u{E01EF}]/u;
const otherDelimiter = /[*~_]/;

/** What has to stand where in `source`, ascending; `code` is what Markdown does not read as text, ascending too. */
export function flankingMarks(source: string, code: readonly Stretch[], marks: Marks): Insertion[] {
  const found: Insertion[] = [];
  // Where two runs meet, each may have to see something else; where both have to see a letter, one letter serves.
  const add = (offset: number, text: string) => {
    const last = found.at(-1);
    if (last?.offset === offset) last.text = marks.letter;
    else found.push({ offset, text });
  };
  let next = 0;
  for (const match of source.matchAll(delimiterRun)) {
    const run = match[0];
    while ((code[next]?.end ?? Infinity) <= match.index) next++;
    const inCode = (code[next]?.start ?? Infinity) <= match.index;
    if (inCode || run.startsWith('\\') || run.startsWith('~~~')) continue;
    const end = match.index + run.length;
    const before = characterBefore(source, match.index);
    const after = characterAt(source, end);
    if (readsAsLetter(before, after))
      add(match.index, otherDelimiter.test(before) ? marks.punctuationThenLetter : marks.letter);
    if (readsAsLetter(after, before)) add(end, otherDelimiter.test(after) ? marks.letterThenPunctuation : marks.letter);
  }
  return found;
}

/** Whether punctuation beside a run must not count as such, seen from what is across the run. */
function readsAsLetter(beside: string, across: string): boolean {
  return punctuation.test(beside) && (cjk.test(beside) || cjk.test(across));
}

/** Offset at which a bare address ends and running Chinese begins; -1 where the whole text is the address. */
export function endOfBareAddress(text: string): number {
  return text.search(/[\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF01-\uFF60]/);
}

function characterAt(source: string, offset: number): string {
  const code = source.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(source: string, offset: number): string {
  const low = source.charCodeAt(offset - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff;
  return offset > 0 ? characterAt(source, offset - (pair ? 2 : 1)) : '';
}
