/** Signs of the fonts Symbol and Wingdings that have a character of their own. */
const wingdings: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  65: '✌',
  67: '👍',
  70: '☞',
  74: '☺',
  76: '☹',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  116: '⬧',
  117: '◆',
  118: '❖',
  120: '⌧',
  158: '·',
  159: '•',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const symbol = [...' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'];
const symbolHigh = [...'€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'];
const raisedFrom = '0123456789+-=()ni';
const raisedTo = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'];
const loweredFrom = '0123456789+-=()aeox';
const loweredTo = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ'];

/** The character for a sign of a font (`w:sym`): fonts of signs stand at F000 and above; null where it is not known. */
export function signOf(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return wingdings[place] ?? null;
  if (/^symbol$/i.test(font)) return place >= 0xa0 ? (symbolHigh[place - 0xa0] ?? null) : (symbol[place - 32] ?? null);
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code < 32 || code > 0x10ffff;
  return isPrivate || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}

/** Raised or lowered text in characters that are so by themselves, so that 10² does not become 102; plain where there are none. */
export function shifted(text: string, place: 'superscript' | 'subscript'): string {
  const [from, to] = place === 'superscript' ? [raisedFrom, raisedTo] : [loweredFrom, loweredTo];
  const signs = [...text].map((sign) => (sign.trim() === '' ? sign : to[from.indexOf(sign.normalize('NFKC'))]));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text;
}
