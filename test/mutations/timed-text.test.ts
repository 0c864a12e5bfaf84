import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { expectSound, mutated } from '../import/subtitle-mutants.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/05-timed-text');
const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

test.each(['.srt', '.vtt', '.ttml', '.ass', '.ssa', '.stl'])(
  'files of the corpus in %s, each damaged in eight ways',
  (extension) => {
    const chosen = files.filter((file) => extname(file) === extension);
    const results = chosen.flatMap((file) => {
      const bytes = readFileSync(file);
      return Array.from({ length: 8 }, (_, seed) => {
        try {
          return expectSound(`a${extension}`, mutated(bytes, seed + 1));
        } catch (error) {
          throw new Error(`${file.slice(corpus.length + 1)}, seed ${seed + 1}`, { cause: error });
        }
      });
    });
    expect(results).toContain('read');
  },
);
