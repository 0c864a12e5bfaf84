/** A part of a build and how long it took. */
export interface Stage<Name extends string = StageName> {
  name: Name;
  seconds: number;
}

/** The parts of a build, in the order in which they are done. */
export const stageNames = ['check', 'pages', 'files', 'index', 'search', 'publish'] as const;
export type StageName = (typeof stageNames)[number];

/** Tells how much of a stage is done; both numbers are of the same things, pages or pictures. */
export type Advance = (done: number, of: number) => void;

/** Who wants to know how far a build is. */
export interface StageObserver<Name extends string> {
  began(name: Name): void;
  advanced(name: Name, done: number, of: number): void;
  ended(name: Name, seconds: number): void;
  /** The stage broke off, and with it the work. */
  failed(name: Name): void;
}

/** The parts of a command's work in the order in which they ended. */
export class Stages<Name extends string = StageName> {
  readonly done: Stage<Name>[] = [];
  private readonly observer: StageObserver<Name>;

  constructor(observer: StageObserver<Name>) {
    this.observer = observer;
  }

  /** Runs one part; it counts where it fails, too. */
  async run<T>(name: Name, work: (advance: Advance) => Promise<T> | T): Promise<T> {
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    this.observer.began(name);
    try {
      const made = await work((done, of) => this.observer.advanced(name, done, of));
      this.observer.ended(name, seconds());
      return made;
    } catch (error) {
      this.observer.failed(name);
      throw error;
    } finally {
      this.done.push({ name, seconds: seconds() });
    }
  }
}
