import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archiveFiles } from '../../bench/transcripts/archive-files.ts';
import { transcript } from '../../bench/transcripts/transcript.ts';

/** The id of the long transcript that `longArchive` writes. */
export const longId = 'long';

/** What one paragraph of the long transcript comes to, so that 400 have 30,000 characters. */
const [paragraphs, characters] = [400, 30_000];

/**
 * Writes an archive of `others` generated transcripts of 6,000 characters, and one of 30,000 characters in 400 numbered blocks
 * with time codes, into an empty folder; the same for each call.
 * @param fields lines of front matter that the long one has beside its own
 */
export function longArchive(folder: string, others: number, fields = ''): void {
  const files = Array.from({ length: Math.max(others, 8) }, (_, place) => transcript(place + 1, 1));
  const sentences =
    files
      .map(([, text]) => bodyOf(text))
      .join('\n')
      .match(/[^。\n]{8,}。/g) ?? [];
  const [, first] = files[0] ?? ['', ''];
  const front = first.slice(0, first.indexOf('\n---\n', 4) + 5).replace(/^id: .*/m, `id: ${longId}\n${fields}`);
  const long = front + bodyFrom(sentences.filter((sentence) => !/[#|[\]<>^*-]/.test(sentence)));
  for (const [path, text] of [
    ...archiveFiles(),
    ...files.slice(0, others),
    [`lectures/${longId}.mdx`, long] as const,
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 4) + 5);
}

/** A heading before every twentieth paragraph, and a time code in front of every second. */
function bodyFrom(sentences: readonly string[]): string {
  const blocks: string[] = [];
  let written = 0;
  for (let place = 0, next = 0; place < paragraphs; place += 1) {
    let text = '';
    const goal = (characters * (place + 1)) / paragraphs;
    if (place % 20 === 0) text = `## 第${place / 20 + 1}部分`;
    else while (written + text.length < goal) text += sentences[next++ % sentences.length] ?? '';
    if (text === '') text = '接着说。';
    written += text.length;
    blocks.push(place % 2 === 1 ? `<Time at="${clock(place * 15)}" />${text}` : text);
  }
  return `\n${blocks.join('\n\n')}\n`;
}

/** Seconds as `0:15:30`. */
function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
