import { expect, test } from 'vitest';
import { expectSound, mutated, soundSubtitles } from './subtitle-mutants.ts';

// `npm run test:mutations` does the same a thousand times.
test.each(['srt', 'vtt'] as const)('damaged .%s files are refused or read whole', (format) => {
  for (let seed = 1; seed <= 60; seed++) expectSound(`a.${format}`, mutated(soundSubtitles(seed % 7, format), seed));
});

test('sound files are read', () => {
  for (const format of ['srt', 'vtt'] as const)
    expect(expectSound(`a.${format}`, soundSubtitles(3, format))).toBe('read');
});

test('lines of a million characters are read or refused', () => {
  const head = '1\n00:00:01,000 --> 00:00:02,000\n';
  for (const fill of ['乡', '<', '{\\', '&', '张：', '<b', '*', '甲。']) {
    const long = head + fill.repeat(Math.floor(100_000 / fill.length));
    expect(expectSound('a.srt', new TextEncoder().encode(long))).toBe('read');
  }
  expect(expectSound('a.srt', new TextEncoder().encode(head + 'a'.repeat(1_100_000)))).toBe('refused');
});
