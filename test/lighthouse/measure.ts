import lighthouse from 'lighthouse';

/** What Lighthouse says of a page: its scores from 0 to 100, its figures in the unit of their names, and what costs points. */
export interface Verdict {
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Cumulative layout shift, without a unit. */
  cls: number;
  /** Milliseconds, of the simulated phone. */
  fcp: number;
  lcp: number;
  tbt: number;
  /** Audits that are below their best and count for a score, by id and title. */
  failed: string[];
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;

/** Loads the page once in the Chromium that listens on `port`, as Lighthouse's own phone (Moto G Power, slow 4G, both simulated). */
export async function measure(url: string, port: number): Promise<Verdict> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = run;
  const score = (category: (typeof categories)[number]) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const counted = categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    cls: figure('cumulative-layout-shift'),
    fcp: figure('first-contentful-paint'),
    lcp: figure('largest-contentful-paint'),
    tbt: figure('total-blocking-time'),
    failed: counted.flatMap((audit) =>
      audit && audit.score !== null && audit.score < 1
        ? [`${audit.id} (${audit.title}, ${audit.displayValue ?? audit.score})`]
        : [],
    ),
  };
}

/** Figure by figure the middle one of some runs; the failed audits of all of them. */
export function median(runs: readonly Verdict[]): Verdict {
  const middle = (of: (run: Verdict) => number) =>
    runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    performance: middle((run) => run.performance),
    accessibility: middle((run) => run.accessibility),
    bestPractices: middle((run) => run.bestPractices),
    cls: middle((run) => run.cls),
    fcp: middle((run) => run.fcp),
    lcp: middle((run) => run.lcp),
    tbt: middle((run) => run.tbt),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
  };
}
