/** A part of a build and how long it took. */
export interface Stage {
  name: StageName;
  seconds: number;
}

export type StageName = 'check' | 'pages' | 'files' | 'index' | 'search' | 'publish';

/** The parts of a build in the order in which they ended. */
export class Stages {
  readonly done: Stage[] = [];

  /** Runs one part; it counts where it fails, too. */
  async run<T>(name: StageName, work: () => Promise<T> | T): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.done.push({ name, seconds: (performance.now() - started) / 1000 });
    }
  }
}
