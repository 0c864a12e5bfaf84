import { type Case, type Run, type Series, summary } from './run-result.ts';

type Key = Pick<Series, 'program' | 'count' | 'case'>;

/** All that was measured, in the order in which it was first measured. */
export class Results {
  readonly series: Series[] = [];

  add(key: Key, run: Run): void {
    this.#find(key).runs.push(run);
  }

  /** Notes that a build failed; what it was to be compared with stays unmeasured. */
  fail(key: Key, failure: string): void {
    this.#find(key).failure = failure;
  }

  /** Whether a build of this program and archive, in whatever case, has failed. */
  failed({ program, count }: Omit<Key, 'case'>): boolean {
    return this.series.some((one) => one.program === program && one.count === count && one.failure !== null);
  }

  of(program: string, count: number, name: Case): Run | null {
    const series = this.series.find((one) => is(one, { program, count, case: name }));
    return series ? summary(series) : null;
  }

  /** The part of all CPU time that went to processes other than those measured, from 0 to 1; NaN where nothing was measured. */
  get disturbance(): number {
    const runs = this.series.flatMap((one) => one.runs);
    const own = runs.reduce((sum, run) => sum + run.cpuSeconds, 0);
    const others = runs.reduce((sum, run) => sum + run.otherCpuSeconds, 0);
    return others / (own + others);
  }

  #find(key: Key): Series {
    const known = this.series.find((one) => is(one, key));
    if (known) return known;
    const series: Series = { program: key.program, count: key.count, case: key.case, runs: [], failure: null };
    this.series.push(series);
    return series;
  }
}

function is(one: Key, other: Key): boolean {
  return one.program === other.program && one.count === other.count && one.case === other.case;
}
