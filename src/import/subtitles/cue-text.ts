import { cleanText } from '../clean-text.ts';
import type { Utterance } from './cue.ts';

/** Tags of WebVTT 4.2.2 and those of HTML that SubRip files use; anything else between `<` and `>` is text, `a<b 且 b>c` too. */
const named = String.raw`(v|lang|ruby|rt|font|span|p|div)((?:\.[^\s<>]{0,200})?(?:\s[^<>]{0,500})?)`;
const bare = String.raw`(?:c|i|b|u|s|rp|em|strong|(br))(?:\.[^\s<>]{0,200})?(?:\s+[a-z-]{1,20}=[^<>]{0,500})?\s{0,9}\/?`;
const karaoke = String.raw`<(?:\d{1,4}:)?\d{2}:\d{2}\.\d{2,3}>?`;
const markup = new RegExp(String.raw`<(\/?)(?:${named}|${bare})>|${karaoke}|\{\\[^{}]{0,500}\}`, 'gi');
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

/**
 * Plain text of a cue in WebVTT or SubRip: tags, karaoke times and positions taken out, entities resolved, the reading of
 * a ruby in brackets behind its word, and what each `<v Name>` says apart.
 */
export function utterancesOf(text: string): Utterance[] {
  const said: Utterance[] = [];
  let current: Utterance = { speaker: null, mark: '', text: '' };
  let from = 0;
  const begin = (speaker: string | null) => {
    if (current.text.trim() !== '') said.push(current);
    current = { speaker, mark: '', text: '' };
  };
  for (const match of text.matchAll(markup)) {
    current.text += text.slice(from, match.index);
    from = match.index + match[0].length;
    const [, closing, name = '', rest = '', lineBreak] = match;
    const tag = name.toLowerCase();
    if (tag === 'v' && closing === '') begin(plain(rest.replace(/^\.\S*/, '')) || null);
    else if (lineBreak !== undefined) current.text += '\n';
    else if (tag === 'rt') current.text += closing === '' ? '（' : '）';
  }
  current.text += text.slice(from);
  begin(null);
  return said
    .map((utterance) => ({ ...utterance, text: lines(utterance.text) }))
    .filter(({ text: left }) => left !== '');
}

function lines(text: string): string {
  return text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')
    .join('\n');
}

/** One line without entities and superfluous space. */
export function plain(text: string): string {
  const resolved = text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written;
  });
  return cleanText(resolved)
    .replace(/[\s\u200E\u200F]+/gu, (space) => (/\s/u.test(space) ? ' ' : ''))
    .trim();
}
