/**
 * CommonMark decides by the characters beside `**` whether it opens or closes emphasis, and counts a full-width
 * mark as punctuation: `**“引号”**后` stays literal. Chinese has no spaces to tell the two apart, so a mark that the
 * parser reads as a letter is put between the run and the punctuation, and taken out of the result again.
 * The rule is that of the CJK-friendly amendment to CommonMark (github.com/tats-u/markdown-cjk-friendly).
 */

/** A noncharacter, which Unicode keeps for internal use: no text has it, and no parser takes it for punctuation. */
export const letterMark = '\uFDD0';
/** After the space that ends a bare address in running Chinese; both are taken out again. */
export const addressEnd = ' \uFDD1';

const delimiterRun = /\\[\s\S]|\*+|~~/g;
const punctuation = /[\p{P}\p{S}]/u;
const cjkPunctuation =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u30FB\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Offsets in `source` at which a {@link letterMark} has to stand, ascending. */
export function flankingMarks(source: string): number[] {
  const offsets: number[] = [];
  for (const match of source.matchAll(delimiterRun)) {
    const run = match[0];
    if (run.startsWith('\\')) continue;
    const end = match.index + run.length;
    const before = characterBefore(source, match.index);
    const after = characterAt(source, end);
    if (readsAsPunctuation(before, after)) offsets.push(match.index);
    if (readsAsPunctuation(after, before)) offsets.push(end);
  }
  return offsets;
}

function readsAsPunctuation(beside: string, across: string): boolean {
  if (!punctuation.test(beside)) return false;
  return cjkPunctuation.test(beside) || cjk.test(across) || cjkPunctuation.test(across);
}

/** Offset at which a bare address ends and running Chinese begins; -1 where the whole text is the address. */
export function endOfBareAddress(text: string): number {
  return text.search(/[\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF01-\uFF60]/);
}

/** The text without the marks of this file. */
export function withoutMarks(text: string): string {
  return text.replace(/\uFDD0| \uFDD1/g, '');
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
