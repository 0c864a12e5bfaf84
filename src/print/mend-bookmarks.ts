/**
 * Takes back what Chromium 153 does to a heading at the very top of a page: its bookmark says the first line twice. Titles
 * become shorter and are filled up with blanks, so that everything in the file stays where its table of offsets has it.
 * @param headings the words of the page's headings: a bookmark that is one of them stays
 */
export function mendBookmarks(pdf: Buffer, headings: ReadonlySet<string>): Buffer {
  const mended = Buffer.from(pdf);
  for (const { index, written, said } of bookmarks(pdf.toString('latin1'))) {
    if (headings.has(said)) continue;
    const meant = repeated(said, headings);
    if (meant !== null) mended.write(titleOf(meant, written).padEnd(written.length), index, 'latin1');
  }
  return mended;
}

/** The heading that a title says after its own first words; null where it is no such title. */
function repeated(said: string, headings: ReadonlySet<string>): string | null {
  for (let length = Math.floor(said.length / 2); length > 0; length -= 1) {
    const whole = said.slice(length);
    if (whole.startsWith(said.slice(0, length)) && headings.has(whole)) return whole;
  }
  return null;
}

/** An entry of the outline (ISO 32000-1, 12.3.3) has a title and a parent; the file's own title has no parent. */
function* bookmarks(text: string): Generator<{ index: number; written: string; said: string }> {
  const entries = /<<\/Title (<FEFF([0-9A-F]+)>|\(((?:[^\\()]|\\.)*)\))\s*(?:\/Dest \[[^\]]*\]\s*)?\/Parent /g;
  for (const { index, 1: written = '', 2: hex, 3: plain = '' } of text.matchAll(entries)) {
    const said =
      hex === undefined ? plain.replace(/\\(.)/gs, '$1') : Buffer.from(hex, 'hex').swap16().toString('utf16le');
    yield { index: index + '<</Title '.length, written, said };
  }
}

/** As a string of the kind that stood there. */
function titleOf(title: string, written: string): string {
  if (written.startsWith('(')) return `(${title.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
