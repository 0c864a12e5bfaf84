import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { filesIn } from '../site-size.ts';
import type { Corpus } from './corpus.ts';
import { splitFile } from './front-matter.ts';
import { lecternFile, lecternSettings } from './lectern-archive.ts';

const execute = promisify(execFile);

/** Folders of the corpora whose sentences make the text: Chinese speeches and reports. */
const sources = ['01-zh-speeches', '02-zh-provincial-2026'];

/**
 * Transcripts that `tools/gen-transcripts.mjs` of a shared folder puts together from sentences of its corpora; null where
 * either is missing. The sentences are collected once, into `folder`.
 */
export async function sharedCorpus(shared: string, folder: string, seed: number): Promise<Corpus | null> {
  const tool = join(shared, 'tools/gen-transcripts.mjs');
  const corpora = sources.map((name) => join(shared, 'corpora', name));
  if (![tool, ...corpora].every((path) => existsSync(path))) return null;
  const pool = join(folder, 'pool.txt');
  mkdirSync(folder, { recursive: true });
  const { stdout } = await execute(process.execPath, [tool, '--make-pool', ...corpora, `--pool=${pool}`]);
  const sentences = /pool (\d+) sentences/.exec(stdout)?.[1] ?? '?';
  return {
    name: `gen-transcripts.mjs, from ${Number(sentences).toLocaleString('en')} sentences of ${sources.join(' and ')}`,
    async write(format, count, out) {
      const texts = format === 'lectern' ? join(out, 'lectures') : out;
      const named = format === 'lectern' ? 'mdx' : format;
      mkdirSync(texts, { recursive: true });
      await execute(process.execPath, [
        tool,
        String(count),
        texts,
        `--format=${named}`,
        `--seed=${seed}`,
        `--pool=${pool}`,
      ]);
      if (format === 'lectern') intoArchive(out, texts);
    },
  };
}

function intoArchive(content: string, texts: string): void {
  for (const file of filesIn(texts)) {
    const id = basename(file, '.mdx');
    writeFileSync(file, lecternFile(id, splitFile(readFileSync(file, 'utf8'))));
  }
  for (const [path, text] of lecternSettings()) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}
