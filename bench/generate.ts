import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveFiles } from './transcripts/archive-files.ts';
import { transcript } from './transcripts/transcript.ts';

const usage = `Usage: npm run bench -- generate N DIR [--seed S]

Writes an archive of N transcripts of about 6,000 characters each into DIR, which must be empty or absent.
The same N and seed give the same bytes; a transcript does not depend on how many come after it.`;

/** Files written at once: enough to keep the disk busy. */
const batch = 64;

/** Writes an archive of invented transcripts, for measurements at any size. */
export async function run(words: string[]): Promise<number> {
  const wanted = read(words);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n\n${usage}`);
    return 2;
  }
  const { count, folder, seed } = wanted;
  if ((await readdir(folder).catch(() => [])).length > 0) {
    console.error(`${folder} is not empty.`);
    return 1;
  }
  const write = async ([path, text]: readonly [path: string, text: string]) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await Promise.all(archiveFiles().map(write));
  for (let first = 1; first <= count; first += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - first + 1) }, (_, at) => first + at);
    await Promise.all(numbers.map((number) => write(transcript(number, seed))));
  }
  console.log(`${count} transcripts in ${folder} (seed ${seed}).`);
  return 0;
}

function read(words: string[]): { count: number; folder: string; seed: number } | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { seed: { type: 'string', default: '1' } },
      allowPositionals: true,
    });
    const [count = '', folder, ...surplus] = positionals;
    if (!/^\d{1,5}$/.test(count)) return 'N is a whole number up to 99999.';
    if (!folder || surplus.length > 0) return 'Name one folder.';
    if (!/^\d{1,9}$/.test(values.seed)) return 'S is a whole number of at most nine digits.';
    return { count: Number(count), folder, seed: Number(values.seed) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
