import type { ProgressMessages } from '../archive/messages/progress.ts';
import type { StageObserver } from '../integrations/stages.ts';
import type { Output, ProgressStream } from './output.ts';
import { countOf, type ProgressState, progressLine, stageName } from './progress-line.ts';

/** Milliseconds from one drawing to the next. */
const pause = 100;
const usualColumns = 80;
const clearLine = '\r\u001B[K';

/** Whether a line may be drawn over again and again: not in a log, nor where the terminal cannot do it. */
export function isLive({ isTTY }: ProgressStream, environment: NodeJS.ProcessEnv): boolean {
  const { TERM, CI } = environment;
  return isTTY === true && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false' || CI === '0');
}

/**
 * Shows how far a command is: on a terminal as one line that is drawn anew, elsewhere as a line for each stage that has
 * ended, where there is more than one. Colours are not used.
 */
export class Progress<Name extends keyof ProgressMessages['stages']> implements StageObserver<Name> {
  private readonly stream: ProgressStream;
  private readonly live: boolean;
  private readonly names: readonly Name[];
  private words: ProgressMessages;
  private current: { name: Name; started: number; count: ProgressState['count'] } | null = null;
  private drawn = Number.NEGATIVE_INFINITY;
  private visible = false;
  private ticking: NodeJS.Timeout | null = null;
  private readonly now: () => number;

  /** @param now milliseconds on a clock that never goes back */
  constructor(
    stream: ProgressStream,
    live: boolean,
    names: readonly Name[],
    words: ProgressMessages,
    now = () => performance.now(),
  ) {
    this.stream = stream;
    this.now = now;
    this.live = live;
    this.names = names;
    this.words = words;
  }

  /** The archive's own language, as soon as it is known. */
  speak(words: ProgressMessages): void {
    this.words = words;
  }

  /** An output that does not write into the line. */
  beside(output: Output): Output {
    return {
      print: (text) => {
        this.clear();
        output.print(text);
      },
      tell: (text) => {
        this.clear();
        output.tell(text);
      },
    };
  }

  began(name: Name): void {
    this.current = { name, started: this.now(), count: null };
    if (!this.live) return;
    this.draw();
    // Stages without a count show at least that time passes.
    this.ticking ??= setInterval(() => this.draw(), 1000).unref();
  }

  advanced(name: Name, done: number, of: number): void {
    if (this.current?.name !== name) return;
    // What was done stays done, in whatever order it is told.
    this.current.count = { done: Math.max(done, this.current.count?.done ?? 0), of };
    if (this.live && this.now() - this.drawn >= pause) this.draw();
  }

  ended(name: Name, seconds: number): void {
    const { current } = this;
    this.failed();
    if (this.live || this.names.length === 1 || current?.name !== name) return;
    const count = current.count && countOf(current.count, this.words);
    const { stage, number, of } = this.place(name);
    this.stream.write(`${this.words.ended(stageName({ stage, number, of }), count, seconds.toFixed(1))}\n`);
  }

  failed(): void {
    this.current = null;
    if (this.ticking !== null) clearInterval(this.ticking);
    this.ticking = null;
    this.clear();
  }

  private draw(): void {
    if (this.current === null) return;
    const { name, started, count } = this.current;
    const elapsed = (this.now() - started) / 1000;
    // The last column is left free: some terminals begin a new line when it is written to.
    const columns = (this.stream.columns || usualColumns) - 1;
    this.stream.write(clearLine + progressLine({ ...this.place(name), count, elapsed }, columns, this.words));
    this.drawn = this.now();
    this.visible = true;
  }

  private clear(): void {
    if (this.visible) this.stream.write(clearLine);
    this.visible = false;
  }

  private place(name: Name): { stage: string; number: number; of: number } {
    return { stage: this.words.stages[name], number: this.names.indexOf(name) + 1, of: this.names.length };
  }
}
