/** What one build took and left. Times in seconds, sizes in bytes. */
export interface Run {
  seconds: number;
  /** User and system time of all its processes. */
  cpuSeconds: number;
  /** Time that other processes of the machine took meanwhile. */
  otherCpuSeconds: number;
  /** The largest process at its largest. */
  peakProcess: number;
  pages: number;
  siteBytes: number;
  indexBytes: number;
}

/** This program, as results and tables name it. */
export const lectern = 'Lectern';

/** What Lectern's builds come after; of the others all builds are `cold`. */
export type Case = 'cold' | 'nothing' | 'body' | 'title';

/** One build that is measured, to be made once in each round. */
export interface Job {
  program: string;
  count: number;
  case: Case;
  /** Throws, with a sentence for the report, where it fails. */
  build(): Promise<Run>;
}

/** All runs of one program on one archive in one case. */
export interface Series {
  program: string;
  count: number;
  case: Case;
  runs: Run[];
  /** Why it went no further; the runs before it are kept. */
  failure: string | null;
}

/** The middle value; of an even number of values the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** The median of every quantity, but of memory the most, since a limit must hold for each run. Null where it failed or never ran. */
export function summary({ runs, failure }: Series): Run | null {
  if (failure !== null || runs.length === 0) return null;
  const middle = (of: (run: Run) => number) => median(runs.map(of));
  return {
    seconds: middle((run) => run.seconds),
    cpuSeconds: middle((run) => run.cpuSeconds),
    otherCpuSeconds: middle((run) => run.otherCpuSeconds),
    peakProcess: Math.max(...runs.map((run) => run.peakProcess)),
    pages: middle((run) => run.pages),
    siteBytes: middle((run) => run.siteBytes),
    indexBytes: middle((run) => run.indexBytes),
  };
}
