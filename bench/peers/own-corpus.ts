import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run as generate } from '../generate.ts';
import { transcript } from '../transcripts/transcript.ts';
import type { Corpus, Format } from './corpus.ts';
import { joinFile, listOf, type Parts, splitFile, textOf } from './front-matter.ts';
import { plainBody } from './plain-body.ts';

/** The bench's own invented transcripts, for where the corpora are not there. */
export function ownCorpus(seed: number): Corpus {
  return {
    name: 'reduced corpus: no corpora here, so the text is made by the rules of bench/transcripts',
    async write(format, count, folder) {
      if (format === 'lectern') {
        const code = await generate([String(count), folder, '--seed', String(seed)]);
        if (code !== 0) throw new Error(`The archive was not written into ${folder}.`);
        return;
      }
      mkdirSync(folder, { recursive: true });
      for (let number = 1; number <= count; number += 1) {
        const parts = splitFile(transcript(number, seed)[1]);
        const text = joinFile(frontFor(format, parts), `\n${plainBody(parts.body)}\n`);
        writeFileSync(join(folder, `${textOf(parts, 'id')}.md`), text);
      }
    },
  };
}

/** The fields that each generator understands, as `gen-transcripts.mjs` writes them. */
function frontFor(format: Exclude<Format, 'lectern'>, parts: Parts): Record<string, unknown> {
  const title = textOf(parts, 'title');
  const [regions, themes] = [listOf(parts, 'regions'), listOf(parts, 'themes')];
  const date = typeof parts.front.date === 'string' ? parts.front.date : '';
  switch (format) {
    case 'hugo':
      return {
        title,
        ...(date.length === 10 ? { date } : {}),
        regions,
        themes,
        ...(date ? { years: [date.slice(0, 4)] } : {}),
      };
    case 'docusaurus':
      return { id: textOf(parts, 'id'), title, tags: [...regions, ...themes] };
    default:
      return { title };
  }
}
