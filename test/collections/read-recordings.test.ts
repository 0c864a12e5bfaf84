import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCaptions } from '../../src/collections/own-captions.ts';
import { readRecordings } from '../../src/collections/read-recordings.ts';
import { lectureSchema } from '../../src/collections/schema/document-schema.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-recordings-')));
  mkdirSync(join(root, 'lectures'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array = '') => writeFileSync(join(root, 'lectures', name), content);

/** What `recording:` of a lecture with time codes comes to; files that it names are there. */
function read(recording: unknown, files: readonly string[] = [], timed = true) {
  for (const file of files) put(file);
  const { recording: entries } = lectureSchema.parse({ id: 'a', title: 'A', recording });
  const places = { root, listed: new Set(files.map((file) => `lectures/${file}`)), mediaBase: '/media/' };
  const place = (...path: (string | number)[]) => ({ file: path.join('.') });
  const { named, recordings, findings } = readRecordings(entries, 'lectures/a.mdx', place, places, timed);
  return {
    attached: named.map(({ attachment: { name, title } }) => [name, title]),
    recordings: recordings.map(({ sources, ...rest }) => ({ ...rest, sources: sources.map(({ name }) => name) })),
    findings: findings.map(({ rule, file }) => `${rule} ${file}`),
  };
}

describe('recordings in front matter', () => {
  test('what was written before still holds: a file, a file under media.base, or a list of them', () => {
    expect(read('a.mp3', ['a.mp3']).recordings).toMatchObject([{ title: 'a.mp3', kind: 'audio', captions: 'text' }]);
    const { recordings, findings } = read([{ media: '2024/a.mp4', title: '录像' }, { file: 'a.mp3' }], ['a.mp3']);
    expect(findings).toEqual([]);
    expect(recordings.map(({ title, kind, leads }) => [title, kind, leads])).toEqual([
      ['录像', 'video', true],
      ['a.mp3', 'audio', false],
    ]);
  });

  test('one recording has several formats, each to be downloaded, and the unplayable ones are passed over in playing', () => {
    const given = { title: '录像', sources: ['a.mp4', { media: '2024/a.webm' }, 'a.wmv'], poster: 'a.png' };
    const { attached, recordings, findings } = read(given, ['a.mp4', 'a.wmv', 'a.png']);
    expect(attached).toEqual([
      ['a.mp4', '录像'],
      ['a.webm', '录像'],
      ['a.wmv', '录像'],
    ]);
    expect(recordings).toMatchObject([
      { sources: ['a.mp4', 'a.webm'], kind: 'video', poster: { file: 'lectures/a.png' } },
    ]);
    expect(findings).toEqual(['recording-type recording.0.sources.2']);
  });

  test('the recording with an offset goes with the time codes, and only one may have it', () => {
    const { recordings } = read([{ file: 'a.mp3' }, { file: 'b.mp3', offset: '-00:01:30.5' }], ['a.mp3', 'b.mp3']);
    expect(recordings.map(({ leads, offset, captions }) => [leads, offset, captions])).toEqual([
      [false, 0, null],
      [true, -90.5, 'text'],
    ]);
    expect(read({ file: 'a.mp3', offset: 90 }, ['a.mp3']).recordings).toMatchObject([{ offset: 90 }]);
    const twice = [
      { file: 'a.mp3', offset: 0 },
      { file: 'b.mp3', offset: 0 },
    ];
    expect(read(twice, ['a.mp3', 'b.mp3']).findings).toEqual(['recording-offset-twice recording.1.offset']);
  });

  test('a text without time codes gives no captions', () => {
    expect(read('a.mp3', ['a.mp3'], false).recordings).toMatchObject([{ leads: true, timed: false, captions: null }]);
  });

  test('all that is wrong with an entry is told, each at its own place', () => {
    const given = { sources: ['gone.mp4', '../../out.mp4', {}], poster: 'gone.png', captions: 'gone.vtt' };
    expect(read(given).findings).toEqual([
      'attachment-missing recording.0.sources.0',
      'attachment-outside recording.0.sources.1',
      'attachment-place recording.0.sources.2',
      'attachment-missing recording.0.poster',
      'attachment-missing recording.0.captions',
    ]);
    expect(read({ title: '没有文件' }).findings).toEqual(['attachment-place recording.0']);
  });
});

describe('a file of captions', () => {
  const srt =
    '1\r\n00:00:01,5 --> 00:00:03,000\r\n先说水<b>从哪里</b>来 & <i>a < b\r\n2024\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\n--> 再说\r\n';

  test('in SubRip becomes WebVTT, with its markup as far as both know it', () => {
    put('a.srt', srt);
    expect(readCaptions(root, 'lectures/a.srt')).toBe(
      'WEBVTT\n\n00:00:01.500 --> 00:00:03.000\n先说水<b>从哪里</b>来 &amp; <i>a &lt; b\n2024\n\n00:00:04.000 --> 00:00:05.000\n--&gt; 再说\n',
    );
  });

  test('may be in the encodings in which editors write', () => {
    put('b.srt', Buffer.from(`\ufeff${srt}`, 'utf16le'));
    // GB 18030 of 讲台.
    put(
      'c.srt',
      Buffer.concat([Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'), Buffer.from([0xbd, 0xb2, 0xcc, 0xa8])]),
    );
    expect(readCaptions(root, 'lectures/b.srt')).toContain('先说水');
    expect(readCaptions(root, 'lectures/c.srt')).toContain('\n讲台\n');
  });

  test('in WebVTT stays as it is, and what is none is refused', () => {
    const vtt = 'WEBVTT\n\nNOTE 示例\n\n00:01.000 --> 00:02.000 line:0\n水\n';
    put('a.vtt', vtt);
    expect(readCaptions(root, 'lectures/a.vtt')).toBe(vtt);
    put('b.vtt', vtt.slice(8));
    put('c.srt', '没有时间的字幕');
    expect(['b.vtt', 'c.srt', 'gone.srt'].map((name) => readCaptions(root, `lectures/${name}`))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
