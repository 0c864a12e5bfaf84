import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersFor } from '../src/integrations/folders.ts';
import { editBody, editTitle } from './archive-edits.ts';
import { run as generate } from './generate.ts';
import { load, machine } from './machine.ts';
import { measure, type Usage } from './process-tree.ts';
import { sizeOf } from './site-size.ts';

const usage = `Usage: npm run bench -- build N [--seed S] [--runs R]

Builds an archive of N generated transcripts, search included: from nothing, with nothing edited, with one body edited and
with one title edited. Prints the median of R runs (default 1) of each.`;
const lectern = join(import.meta.dirname, '../src/cli/lectern.mjs');

/** What a build says of itself with `--json`. */
interface Summary {
  documents: number;
  pages: number;
  reused: number;
  stages: { name: string; seconds: number }[];
}

/** Measures builds of a generated archive: seconds by part, memory of the whole tree of processes, pages and bytes. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const [count = ''] = positionals;
  if (!/^\d{1,5}$/.test(count)) {
    console.error(usage);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  try {
    await generate([count, content, '--seed', values.seed]);
    console.log(`${machine()}, Node ${process.version}`);
    const steps: [name: string, prepare: () => void, more: string[]][] = [
      ['from nothing', () => {}, ['--clean']],
      ['nothing edited', () => {}, []],
      ['one body edited', () => editBody(content), []],
      ['one title edited', () => editTitle(content), []],
    ];
    const runs = new Map(steps.map(([name]) => [name, [] as Usage[]]));
    for (let round = 0; round < Number(values.runs); round += 1) {
      for (const [name, prepare, more] of steps) {
        prepare();
        runs.get(name)?.push(await build(content, out, more));
      }
    }
    for (const [name, list] of runs) console.log(line(name, list));
    console.log(`${(sizeOf(out).bytes / 1e6).toFixed(1)} MB in the site; load at the end ${load()}`);
    return 0;
  } finally {
    rmSync(foldersFor(content).cache, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(content: string, out: string, more: readonly string[]): Promise<Usage> {
  const measured = await measure(process.execPath, [
    lectern,
    'build',
    '--content',
    content,
    '--out',
    out,
    '--json',
    ...more,
  ]);
  if (measured.code !== 0) throw new Error(`The build ended with ${measured.code}.\n${measured.stderr}`);
  return measured;
}

function line(name: string, runs: readonly Usage[]): string {
  const [middle] = [...runs].sort((a, b) => a.seconds - b.seconds).slice(Math.floor(runs.length / 2));
  if (!middle) return name;
  const { documents, pages, reused, stages } = JSON.parse(middle.stdout) as Summary;
  const parts = stages.map((stage) => `${stage.name} ${stage.seconds.toFixed(1)}`).join(', ');
  return (
    `${name.padEnd(17)} ${middle.seconds.toFixed(1).padStart(6)} s (${parts}); peak ${(middle.peakProcess / 1e6).toFixed(0)} MB a process, ` +
    `${(middle.peakTree / 1e6).toFixed(0)} MB in all; ${documents} documents, ${pages} pages, ${reused} reused`
  );
}
