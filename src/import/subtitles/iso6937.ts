/** Letters of ISO/IEC 6937 above ASCII, by code; the two that EBU Tech 3264 changes are as it has them. */
const upper: Readonly<Record<number, string>> = Object.fromEntries(
  [
    [0xa0, '\u00A0¡¢£$¥#§¤‘“«←↑→↓'],
    [0xb0, '°±²³×µ¶·÷’”»¼½¾¿'],
    [0xd0, '―¹®©™♪¬¦\0\0\0\0⅛⅜⅝⅞'],
    [0xe0, 'ΩÆĐªĦ\0ĲĿŁØŒºÞŦŊŉ'],
    [0xf0, 'ĸæđðħıĳŀłøœßþŧŋ\u00AD'],
  ].flatMap(([from, letters]) => [...(letters as string)].map((letter, i) => [(from as number) + i, letter])),
);

/** Accents stand before their letter: each as the combining mark that follows it in Unicode. */
const accents = ' \u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030A\u0327\u0332\u030B\u0328\u030C';

/** Text in ISO/IEC 6937, the code table `00` of EBU STL; a byte that means nothing becomes U+FFFD. */
export function decodeIso6937(bytes: Uint8Array): string {
  let text = '';
  let accent = '';
  for (const byte of bytes) {
    if (byte >= 0xc1 && byte <= 0xcf) {
      accent = accents[byte - 0xc0] ?? '';
      continue;
    }
    const letter = byte < 0x80 ? String.fromCharCode(byte) : upper[byte];
    text += letter === undefined || letter === '\0' ? '\uFFFD' : letter + accent;
    accent = '';
  }
  return text.normalize('NFC');
}
