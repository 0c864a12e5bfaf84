import { expect, test } from 'vitest';
import { longestRise } from '../../src/import/align/longest-rise.ts';
import { imported, wordsOf } from './imported-subtitles.ts';

/** SubRip of cues given as `from to text`, a blank line and a number between them: cue n has its times on line 4n - 2. */
function srt(...cues: string[]): string {
  return cues
    .map((cue, i) => {
      const [from, to, ...text] = cue.split(' ');
      return `${i + 1}\n${from} --> ${to}\n${text.join(' ')}\n`;
    })
    .join('\n');
}

test('times without hours, negative, inverted, of no length and overlapping are put right, each with its line', () => {
  const { body, report } = imported(
    'a.srt',
    srt(
      '-00:00:01,000 00:00:02,000 甲。',
      '00:03,000 00:04,000 乙。',
      '00:00:09,000 00:00:06,000 丙。',
      '00:00:10,000 00:00:10,000 丁。',
      '00:00:12,000 00:00:16,000 戊。',
      '00:00:15,000 00:00:18,000 己。',
      '00:00:20,000 00:00:19,000 庚。',
    ),
  );
  expect(wordsOf(body)).toEqual(['甲。乙。丙。丁。戊。己。庚。']);
  expect(report).toEqual([
    'cue-negative: 2',
    'cue-hourless: 6',
    'cue-inverted: 10, 26',
    'cue-zero: 14',
    'cue-overlap: 22',
  ]);
});

test('cues out of order are sorted; one that is far off is left where it stands', () => {
  const cues = Array.from({ length: 12 }, (_, i) => `00:00:${i + 10},000 00:00:${i + 11},000 第${i + 1}句。`);
  const swapped = [...cues.slice(0, 4), cues[5] ?? '', cues[4] ?? '', ...cues.slice(6)];
  const sorted = imported('a.srt', srt(...swapped));
  expect(wordsOf(sorted.body)).toEqual([cues.map((cue) => cue.split(' ')[2]).join('')]);
  expect(sorted.report).toEqual(['cue-unsorted: 22']);
  const slip = cues.map((cue, i) => (i === 5 ? cue.replaceAll('00:00', '09:00') : cue));
  const kept = imported('a.srt', srt(...slip));
  expect(wordsOf(kept.body)).toEqual(wordsOf(sorted.body));
  expect(kept.report).toEqual(['cue-odd-time: 22']);
});

test('a second copy of a cue is listed; a line that is said twice stays', () => {
  const { body, report } = imported(
    'a.srt',
    srt(
      '00:00:01,000 00:00:02,000 对。',
      '00:00:01,000 00:00:02,000 对。',
      '00:00:02,000 00:00:03,000 对。',
      '00:00:03,000 00:00:04,000 好。',
    ),
  );
  expect(wordsOf(body)).toEqual(['对。对。好。']);
  expect(report).toEqual(['6 repeat: 对。']);
});

test('a time that cannot be read is that of the cue before', () => {
  const { body, report } = imported('a.vtt', 'WEBVTT\n\n00:05.000 --> 00:06.000\n甲。\n\n0x:06 --> 00:20.000\n乙。');
  expect(body).toBe('<Time at="00:00:05" /> 甲。乙。\n');
  expect(report).toEqual(['cue-unread-time: 6']);
});

test('the longest run that never falls', () => {
  expect(longestRise([])).toEqual([]);
  expect(longestRise([5, 1, 2, 2, 9, 3, 4])).toEqual([1, 2, 3, 5, 6]);
  expect(longestRise([3, 2, 1])).toEqual([2]);
});
