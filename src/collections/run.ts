import type { BodyCache } from './body-cache.ts';
import type { Site } from './make-site.ts';
import type { PagePlan } from './page-plan.ts';

/**
 * What a build hands to the pages. Astro runs them from modules of its own making, in the same process: what one side
 * has read, the other need not read again.
 */
export interface Run {
  site: Site;
  bodies: BodyCache;
  plan: PagePlan;
}

const place = Symbol.for('lectern.run');
type Holder = { [place]?: Run | undefined };

/** Makes a run known to the pages for as long as `work` lasts. */
export async function handOver<T>(run: Run, work: () => Promise<T>): Promise<T> {
  const holder = globalThis as Holder;
  holder[place] = run;
  try {
    return await work();
  } finally {
    holder[place] = undefined;
  }
}

/** The run of which the pages are a part; null where Astro runs by itself, as under `dev`. */
export function currentRun(): Run | null {
  return (globalThis as Holder)[place] ?? null;
}
