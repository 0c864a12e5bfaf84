/** Joins are part of the spelling of emoji and of Arabic and Indic scripts, and rubbish everywhere else. */
const joined =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Kannada}\\p{Script=Gujarati}';
const strayJoin = new RegExp(`(?<![${joined}])[\\u200C\\u200D]+|[\\u200C\\u200D]+(?![${joined}])`, 'gu');
const invisible = /[\u200B\u2060\uFEFF\p{Noncharacter_Code_Point}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** The text without characters that nobody sees; a no-break space becomes a plain one. Digits stay as they are. */
export function cleanText(text: string): string {
  return text
    .replace(invisible, '')
    .replace(strayJoin, '')
    .replace(/\u00A0/g, ' ');
}

/** A cleaned line without its indent and trailing space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .trim()
    .replace(/[ \t]{2,}/g, ' ');
}

/** Letters compared without regard to spaces and punctuation, full-width or not. */
export function bareLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many characters a reader sees: white space not counted. */
export function countCharacters(text: string): number {
  return [...cleanText(text).replace(/\s/g, '')].length;
}
