import type { BodyCache } from './body-cache.ts';
import type { Site } from './make-site.ts';
import type { PagePlan } from './page-plan.ts';

/**
 * What a build, or the server of `dev`, hands to the pages. Astro runs them from modules of its own making, in the same
 * process: what one side has read, the other need not read again.
 */
export interface Run {
  site: Site;
  bodies: BodyCache;
  /** The content folder. */
  content: string;
  /** Which pages have to be rendered; null under `dev`, where a page is rendered when it is asked for. */
  plan: PagePlan | null;
  /** What `dev` has to say on a page; absent in a build. */
  notices?: PageNotices;
}

/** What is said on a page besides what is on it. */
export interface PageNotices {
  /** HTML to stand at the end of the page at an address. */
  on(address: string): string;
  /** The page that stands in for one whose making failed. */
  instead(address: string, error: unknown): string;
}

const place = Symbol.for('lectern.run');
type Holder = { [place]?: Run | undefined };

/** Makes a run known to the pages for as long as `work` lasts. */
export async function handOver<T>(run: Run, work: () => Promise<T>): Promise<T> {
  showRun(run);
  try {
    return await work();
  } finally {
    (globalThis as Holder)[place] = undefined;
  }
}

/** Makes a run known to the pages until another takes its place. */
export function showRun(run: Run): void {
  (globalThis as Holder)[place] = run;
}

/** The run of which the pages are a part. */
export function currentRun(): Run {
  const run = (globalThis as Holder)[place];
  if (!run) throw new Error('Pages are made by `lectern build` and `lectern dev`, which read the archive for them.');
  return run;
}
