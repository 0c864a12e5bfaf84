import type { AxeResults, RunOptions } from 'axe-core';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** One rule that a page breaks, and where. */
export interface AxeViolation {
  rule: string;
  impact: string;
  help: string;
  /** Selector and markup of each element at fault. */
  elements: { selector: string; html: string; why: string }[];
}

/** Violations that axe finds on the page as it is now; an empty list is what a test expects. Best practices count too. */
export async function axe(page: Page, options: RunOptions = {}): Promise<AxeViolation[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (given): Promise<AxeResults> =>
      (window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        given,
      ),
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  );
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ target, html, failureSummary }) => ({
      selector: target.join(' '),
      html,
      why: failureSummary ?? '',
    })),
  }));
}
