import { describe, expect, test } from 'vitest';
import { expectSound, mutated, soundSubtitles } from '../import/subtitle-mutants.ts';

/** A thousand damaged files, a hundred to a test; the seed is the number that a failure names. */
describe.each(['srt', 'vtt'] as const)('damaged .%s files', (format) => {
  test.each([0, 100, 200, 300, 400])('seeds from %i', (first) => {
    const results = Array.from({ length: 100 }, (_, i) => {
      const seed = first + i + 1000;
      try {
        return expectSound(`a.${format}`, mutated(soundSubtitles(seed % 50, format), seed));
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    });
    expect(results).toHaveLength(100);
    expect(results).toContain('read');
  });
});
