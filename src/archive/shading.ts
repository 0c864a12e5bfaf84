/** Counts that are shaded alike, both ends included. */
export interface ShadingStep {
  from: number;
  to: number;
}

/**
 * Puts counts above 0 into at most `most` steps, smallest first: different counts are shared out evenly, so that each step
 * has some, and no two steps overlap.
 */
export function shadingSteps(counts: readonly number[], most = 4): ShadingStep[] {
  const different = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
  const steps = Math.min(most, different.length);
  return Array.from({ length: steps }, (_, step) => ({
    from: different[Math.ceil((step * different.length) / steps)] ?? 0,
    to: different[Math.ceil(((step + 1) * different.length) / steps) - 1] ?? 0,
  }));
}

/** The step that a count is in, from 1; 0 for a count of 0. */
export function stepOf(count: number, steps: readonly ShadingStep[]): number {
  return steps.findIndex(({ from, to }) => from <= count && count <= to) + 1;
}
