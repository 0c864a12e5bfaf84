import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { foldersFor } from '../../src/integrations/folders.ts';
import { lectern, type Run } from '../browser/built-site.ts';
import { anyEdit, type Edit, edits } from './edits.ts';

const base = join(import.meta.dirname, '../sites/base');

/** What a sequence of edits came to: how often a site could be built, and where the two ways of building it differ. */
export interface EditsResult {
  built: number;
  reused: number;
  differences: string[];
}

/** So many steps of one to three edits each. */
export function randomEdits(seed: number, steps: number): Edit[][] {
  return fc.sample(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { seed, numRuns: steps });
}

/**
 * Edits an archive step by step. After each step it is built with all that the builds before have kept, and beside it as a
 * copy that was never built: both must come to the same bytes, or to the same problems. Edits with problems are taken back.
 */
export async function runEdits(
  sequence: readonly (readonly Edit[])[],
  tell: (line: string) => void,
): Promise<EditsResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-edits-'));
  const content = join(folder, 'content');
  const good = join(folder, 'good');
  const used = [content];
  const result: EditsResult = { built: 0, reused: 0, differences: [] };
  try {
    cpSync(base, content, { recursive: true });
    for (const [step, list] of [[], ...sequence].entries()) {
      for (const edit of list) await edits[edit.kind](content, edit.where, edit.what);
      const copy = join(folder, `copy-${step}`);
      cpSync(content, copy, { recursive: true });
      used.push(copy);
      const [kept, cold] = await Promise.all([
        build(content, join(folder, 'kept')),
        build(copy, join(folder, `cold-${step}`)),
      ]);
      const found = differences(kept, cold, join(folder, 'kept'), join(folder, `cold-${step}`));
      result.built += kept.code === 0 ? 1 : 0;
      result.reused += kept.code === 0 ? (JSON.parse(kept.stdout) as { reused: number }).reused : 0;
      result.differences.push(...found.map((line) => `step ${step} (${list.map(inWords).join('; ')}): ${line}`));
      tell(`step ${step}: ${list.map(inWords).join('; ')} -> exit ${kept.code}, ${found.length} differences`);
      rmSync(join(folder, `cold-${step}`), { recursive: true, force: true });
      if (kept.code === 0) {
        rmSync(good, { recursive: true, force: true });
        cpSync(content, good, { recursive: true });
      } else {
        rmSync(content, { recursive: true });
        cpSync(good, content, { recursive: true });
      }
      rmSync(copy, { recursive: true });
    }
    return result;
  } finally {
    for (const one of used) rmSync(foldersFor(one).cache, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(content: string, out: string): Promise<Run> {
  return lectern('build', '--content', content, '--out', out, '--base', '/archive/', '--json');
}

function inWords({ kind, where, what }: Edit): string {
  return `${kind} ${where} ${what}`;
}

function differences(kept: Run, cold: Run, keptOut: string, coldOut: string): string[] {
  if (kept.code !== cold.code) return [`exit ${kept.code}, cold ${cold.code}: ${kept.stderr}\n${cold.stderr}`];
  if (kept.code !== 0) {
    // How far a build is says how long it took, too.
    const problems = ({ stderr }: Run) => stderr.replaceAll(coldOut, keptOut).replace(/^\d\/\d .*\n/gm, '');
    return problems(kept) === problems(cold) ? [] : [`other problems: ${kept.stderr}\n${cold.stderr}`];
  }
  const [one, other] = [filesOf(keptOut), filesOf(coldOut)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort();
}

function filesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), readFileSync(file, 'base64')] as const;
    }),
  );
}
