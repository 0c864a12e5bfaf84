import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Limits, measure } from '../process-tree.ts';
import { sizeOf } from '../site-size.ts';
import type { Corpus } from './corpus.ts';
import { failureOf } from './failure.ts';
import { findHugo } from './find-hugo.ts';
import type { Peer } from './peer.ts';
import type { Job, Run } from './run-result.ts';
import { type TextDigest, textDigest } from './text-digest.ts';

/** The site of a peer in a folder of its own. All that goes wrong is thrown, with a sentence for the report. */
export class PeerSite {
  readonly job: Job;
  readonly #peer: Peer;
  readonly #folder: string;
  readonly #limits: Limits;
  #hugo = 'hugo';

  constructor(peer: Peer, count: number, folder: string, limits: Limits) {
    this.#peer = peer;
    this.job = { program: peer.name, count, case: 'cold', build: () => this.#build() };
    this.#folder = join(folder, peer.slug);
    this.#limits = limits;
  }

  /** Installs its packages, unless these versions are there, and says which programs it runs. */
  async install(): Promise<string[]> {
    const { packages, commands } = this.#peer;
    mkdirSync(this.#folder, { recursive: true });
    const manifest = join(this.#folder, 'package.json');
    if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
    const missing = Object.entries(packages).filter(([name, version]) => this.#installed(name) !== version);
    if (missing.length > 0) {
      const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
      const words = ['install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...names];
      await this.#run('npm', words);
    }
    const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
    if (!commands.some(([program]) => program === 'hugo')) return versions;
    this.#hugo = await findHugo(join(this.#folder, 'debian'));
    const { stdout } = await this.#run(this.#hugo, ['version']);
    return [`Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? stdout.trim()}`, ...versions];
  }

  /** Writes its site, and returns which texts stand there. */
  async write(corpus: Corpus): Promise<TextDigest> {
    const texts = join(this.#folder, this.#peer.texts);
    rmSync(texts, { recursive: true, force: true });
    await corpus.write(this.#peer.format, this.job.count, texts);
    for (const [path, text] of Object.entries(this.#peer.files)) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
    return textDigest(texts);
  }

  /** Builds from nothing: what earlier builds left is removed first. */
  async #build(): Promise<Run> {
    const { leftovers, commands, out, index } = this.#peer;
    for (const path of leftovers) rmSync(join(this.#folder, path), { recursive: true, force: true });
    const run: Run = {
      seconds: 0,
      cpuSeconds: 0,
      otherCpuSeconds: 0,
      peakProcess: 0,
      pages: 0,
      siteBytes: 0,
      indexBytes: 0,
    };
    for (const [program, ...words] of commands) {
      const usage = await this.#run(program === 'hugo' ? this.#hugo : process.execPath, words);
      run.seconds += usage.seconds;
      run.cpuSeconds += usage.cpuSeconds;
      run.otherCpuSeconds += usage.otherCpuSeconds;
      run.peakProcess = Math.max(run.peakProcess, usage.peakProcess);
    }
    const site = sizeOf(join(this.#folder, out));
    run.pages = site.pages;
    run.siteBytes = site.bytes;
    run.indexBytes = index === null ? 0 : sizeOf(join(this.#folder, index)).bytes;
    return run;
  }

  async #run(program: string, words: readonly string[]) {
    const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1' };
    const usage = await measure(program, words, { folder: this.#folder, environment, limits: this.#limits });
    const failure = failureOf([basename(program), ...words].join(' '), usage, this.#limits);
    if (failure !== null) throw new Error(failure);
    return usage;
  }

  #installed(name: string): string | null {
    try {
      const manifest = readFileSync(join(this.#folder, 'node_modules', name, 'package.json'), 'utf8');
      return (JSON.parse(manifest) as { version: string }).version;
    } catch {
      return null;
    }
  }
}
