import type { Reading } from './reading.ts';
import { childElements, descendants, textIn, type XmlElement } from './xml.ts';

/** Lists what stands beside the text: comments with their authors, and the words at the top and foot of the pages. */
export function loseMargins(reading: Reading): void {
  loseComments(reading);
  const seen = new Set<string>();
  for (const { kind, target, external } of reading.pack.relations(reading.pack.main).values()) {
    if ((kind !== 'header' && kind !== 'footer') || external || seen.has(target)) continue;
    seen.add(target);
    const part = reading.pack.xml(target);
    const text = part ? wordsOf(part) : '';
    const known = reading.losses.some((loss) => loss.kind === kind && loss.text === text);
    if (/[\p{L}]/u.test(text) && !known) reading.lose(kind, text, null);
  }
}

function loseComments(reading: Reading): void {
  const part = reading.pack.xml(reading.pack.partOf('comments'));
  for (const comment of childElements(part, 'w:comment')) {
    const author = comment.attributes['w:author'] ?? '';
    const text = [author, wordsOf(comment)].filter((word) => word !== '').join('：');
    reading.lose('comment', text, reading.commented.get(comment.attributes['w:id'] ?? '') ?? null);
  }
}

/** All words of a part, paragraphs parted by a space. */
function wordsOf(part: XmlElement): string {
  const paragraphs = descendants(part, 'w:p').map((paragraph) => descendants(paragraph, 'w:t').map(textIn).join(''));
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}

/** The title that a file's properties give, where somebody wrote it and no program. */
export function statedTitle(reading: Reading): string | null {
  const core = [...reading.pack.relations('').values()].find(({ kind }) => kind === 'core-properties')?.target;
  const element = childElements(reading.pack.xml(core), 'dc:title')[0];
  const title = (element ? textIn(element) : '').replace(/\s+/g, ' ').trim();
  const byProgram =
    title === '' ||
    title.length > 100 ||
    /^(microsoft word|word document|document|文档|无标题|untitled)\b|\.(docx?|wps|rtf)$/i.test(title);
  return byProgram ? null : title;
}
