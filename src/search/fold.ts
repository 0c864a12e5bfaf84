import { simplified } from './simplified.ts';

/** One unit of the normal form, and where it stands in the text it was made from. */
export interface Token {
  /** What is compared: a word, one Han character, one digit, one class of punctuation, one other sign. */
  key: string;
  /** Whether it is a word of an alphabet, which a query may give by its beginning. */
  word: boolean;
  /** In UTF-16 units of the original text; `end` is exclusive. */
  start: number;
  end: number;
}

/** Longer runs of letters (addresses, encoded data) are cut, so that no key is unbounded. In UTF-16 units. */
export const longestWord = 64;
const quote = '"';

/** Scripts written without spaces: every character is a token. Planes 2 and 3 are Han, known to this engine or not. */
const single =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u{3040}-\u{30ff}\u{20000}-\u{3ffff}]/u;
const letter = /[\p{L}\p{M}]/u;
const space = /\s/u;
/** Zero-width characters, variation selectors, controls: nothing a reader sees. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;
/** Marks that belong to the character before them, and the parts of a Hangul syllable. */
const joins = /[\p{M}\u{ff9e}\u{ff9f}\u{1160}-\u{11ff}]/u;

/** Punctuation after NFKC, by class; each class is one token, named by its first mark. */
const classes = [
  ',،、﹐﹑',
  '.。!?؟‥｡⋯',
  ';；؛',
  ':：∶',
  '([{〈《【〔〖⟨⦅',
  ')]}〉》】〕〗⟩⦆',
  '-‐‑‒–—―−~〜·•・‧_',
  '"\'“”‘’„‟‚‛«»‹›「」『』〝〞〟′″`´',
];
const classOf = new Map(classes.flatMap((marks) => [...marks].map((mark) => [mark, marks.charAt(0)] as const)));

/**
 * The normal form of a text: NFKC, lower case, simplified characters, cut into tokens that remember their place.
 * White space only parts words; quote marks beside Han are left out, so that `“数字”经济` holds `数字经济`.
 */
export function fold(text: string): Token[] {
  const tokens: Token[] = [];
  let wordOpen = false;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const code = text.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    if (code >= 0x4e00 && code <= 0x9fff && !joinsAt(text, at, start)) {
      tokens.push({ key: simplified(text.slice(start, at)), word: false, start, end: at });
      wordOpen = false;
      continue;
    }
    while (joinsAt(text, at, start)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    for (const character of text.slice(start, at).normalize('NFKC').toLowerCase()) {
      if (space.test(character)) wordOpen = false;
      else if (invisible.test(character)) continue;
      else if (letter.test(character) && !single.test(character)) {
        const last = tokens[tokens.length - 1];
        if (wordOpen && last && last.key.length < longestWord) {
          last.key += character;
          last.end = at;
        } else tokens.push({ key: character, word: true, start, end: at });
        wordOpen = true;
      } else {
        tokens.push({ key: classOf.get(character) ?? simplified(character), word: false, start, end: at });
        wordOpen = false;
      }
    }
  }
  return withoutQuotesBesideHan(tokens);
}

/** Whether a token is a character of a script written without spaces. */
export function isSingle(token: Token): boolean {
  return !token.word && single.test(token.key);
}

/** Whether a token is a quote mark. */
export function isQuote(token: Token): boolean {
  return token.key === quote;
}

/** Whether a code point may belong to the character before it; any other is folded by itself. */
export function mayJoin(code: number): boolean {
  return code >= 0x300 && !(code >= 0x3000 && code <= 0x9fff) && joins.test(String.fromCodePoint(code));
}

/** Whether the mark at `at` belongs to the character at `base`; one of a script without spaces does not join a letter of another. */
function joinsAt(text: string, at: number, base: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  if (!mayJoin(code)) return false;
  return !isSingleScript(code) || isSingleScript(text.codePointAt(base) ?? 0);
}

function isSingleScript(code: number): boolean {
  return single.test(String.fromCodePoint(code).normalize('NFKC'));
}

function withoutQuotesBesideHan(tokens: Token[]): Token[] {
  if (!tokens.some(isQuote)) return tokens;
  const kept: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (end < tokens.length && isQuoteAt(tokens, end)) end += 1;
    if (end === at) end += 1;
    else if (isSingleAt(tokens, at - 1) || isSingleAt(tokens, end)) {
      at = end;
      continue;
    }
    kept.push(...tokens.slice(at, end));
    at = end;
  }
  return kept;
}

function isQuoteAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isQuote(token);
}

function isSingleAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isSingle(token);
}
