import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldersFor } from '../../src/integrations/folders.ts';
import { type Edit, editBody, editTitle } from '../archive-edits.ts';
import { type Limits, measure } from '../process-tree.ts';
import { sizeOf } from '../site-size.ts';
import type { Corpus } from './corpus.ts';
import { failureOf } from './failure.ts';
import { type Case, type Job, lectern, type Run } from './run-result.ts';
import { type TextDigest, textDigest } from './text-digest.ts';

const program = join(import.meta.dirname, '../../src/cli/lectern.mjs');

/** An archive and its site, in a folder of their own. All that goes wrong is thrown, with a sentence for the report. */
export class LecternSite {
  readonly count: number;
  readonly content: string;
  readonly out: string;
  readonly #limits: Limits;
  readonly #edits: Edit[] = [];

  constructor(count: number, folder: string, limits: Limits) {
    this.count = count;
    this.content = join(folder, `lectern-${count}`, 'content');
    this.out = join(folder, `lectern-${count}`, 'site');
    this.#limits = limits;
  }

  async write(corpus: Corpus): Promise<TextDigest> {
    rmSync(this.content, { recursive: true, force: true });
    mkdirSync(this.content, { recursive: true });
    await corpus.write('lectern', this.count, this.content);
    return textDigest(join(this.content, 'lectures'));
  }

  /** A build from nothing of the archive as it was written, then with nothing edited, a body edited and a title edited. */
  jobs(): Job[] {
    const job = (name: Case, build: () => Promise<Run>): Job => ({
      program: lectern,
      count: this.count,
      case: name,
      build,
    });
    return [
      job('cold', () => {
        for (const { undo } of this.#edits.splice(0).reverse()) undo();
        rmSync(this.out, { recursive: true, force: true });
        this.forget();
        return this.build(['--clean']);
      }),
      job('nothing', () => this.build()),
      job('body', () => this.#buildAfter(editBody)),
      job('title', () => this.#buildAfter(editTitle)),
    ];
  }

  async build(more: readonly string[] = []): Promise<Run> {
    const words = [program, 'build', '--content', this.content, '--out', this.out, ...more];
    const usage = await measure(process.execPath, words, { limits: this.#limits });
    const failure = failureOf('lectern build', usage, this.#limits);
    if (failure !== null) throw new Error(failure);
    const { seconds, cpuSeconds, otherCpuSeconds, peakProcess } = usage;
    const site = sizeOf(this.out);
    return {
      seconds,
      cpuSeconds,
      otherCpuSeconds,
      peakProcess,
      pages: site.pages,
      siteBytes: site.bytes,
      indexBytes: sizeOf(join(this.out, 'search')).bytes,
    };
  }

  /** Removes all that was kept of earlier builds; the site stays. */
  forget(): void {
    rmSync(foldersFor(this.content).cache, { recursive: true, force: true });
  }

  /** Builds with an edit; a build that overlooks it is none. */
  async #buildAfter(edit: (content: string) => Edit): Promise<Run> {
    const made = edit(this.content);
    this.#edits.push(made);
    const run = await this.build();
    if (!readFileSync(join(this.out, 'lectures', made.id, 'index.html'), 'utf8').includes(made.added))
      throw new Error(`lectern build left out an edit of ${made.id}`);
    return run;
  }
}
