import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flacTones } from './flac-tones.ts';

const sentence = (number: number) =>
  `第${number}段讲的是渠水怎样分到每一户，先定次序，再定时刻，轮到谁家谁开闸。管水的人把簿子挂在闸口，谁都看得见。`;

/** Text of a lecture with a recording; `matter` are further lines of its front matter. */
function recordedLecture(id: string, matter: string, paragraphs: readonly string[]): string {
  return `---\nid: ${id}\ntitle: 有录音的一讲\ndate: 2024-05-06\n${matter}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Paragraphs of which every third has a time code, 12 seconds after the last. */
function timedParagraphs(count: number): string[] {
  return Array.from({ length: count }, (_, place) =>
    place % 3 === 0
      ? `<Time at="${place * 4}" />${sentence(place + 1)}`.replace(/"(\d+)"/, (_all, s) => code(Number(s)))
      : sentence(place + 1),
  );
}

function code(seconds: number): string {
  return `"00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}"`;
}

/** The healthy archive with recorded lectures of 36 paragraphs and 144 seconds, `canal` in sound and `film` as a video, written into the folder. */
export function recordedArchive(content: string): void {
  cpSync(join(import.meta.dirname, '../sites/base'), content, { recursive: true });
  writeFileSync(join(content, 'lectures/canal.flac'), flacTones(144, [0, 12, 24]));
  const matter = 'recording: {file: canal.flac, title: 课堂录音}\n';
  writeFileSync(join(content, 'lectures/canal.mdx'), recordedLecture('canal', matter, timedParagraphs(36)));
  // A film without a picture: Chromium goes by what is in the file.
  writeFileSync(join(content, 'lectures/film.webm'), flacTones(144, [0]));
  writeFileSync(join(content, 'lectures/other.flac'), flacTones(4, [0]));
  const film =
    'recording:\n  - {sources: [film.mp4.webm, film.webm], title: 课堂录像, poster: river.png, offset: -6}\n  - {file: other.flac, captions: other.srt}\n';
  writeFileSync(join(content, 'lectures/film.mp4.webm'), 'no film');
  writeFileSync(join(content, 'lectures/other.srt'), '1\n00:00:01,000 --> 00:00:02,000\n另一段\n');
  writeFileSync(join(content, 'lectures/film.mdx'), recordedLecture('film', film, timedParagraphs(36)));
}
