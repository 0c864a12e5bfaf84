import { type Figure, type Sizes, verdict } from './figures.ts';
import type { Results } from './results.ts';
import { type Case, lectern, type Run, type Series, summary } from './run-result.ts';
import { amount, markdownTable, plainTable, type Table } from './table.ts';

/** All that a run found, for people and for machines. */
export interface Report {
  /** Machine, versions, text and method, each as a name and a sentence. */
  facts: [name: string, sentence: string][];
  sizes: Sizes;
  results: Results;
  figures: Figure[];
}

const caseNames: Readonly<Record<Case, string>> = {
  cold: 'from nothing',
  nothing: 'nothing edited',
  body: 'one body edited',
  title: 'one title edited',
};

export function plainReport(report: Report): string {
  const facts = report.facts.map(([name, sentence]) => `${name}: ${sentence}`).join('\n');
  const failures = failuresOf(report);
  return paragraphs([facts, plainTable(buildTable(report)), failures.join('\n'), plainTable(figureTable(report))]);
}

export function markdownReport(report: Report): string {
  const facts = report.facts.map(([name, sentence]) => `- **${name}**: ${sentence}`).join('\n');
  const failures = failuresOf(report).map((line) => `- ${line}`);
  const [builds, found] = [markdownTable(buildTable(report)), markdownTable(figureTable(report))];
  return paragraphs([facts, '### Builds', builds, failures.join('\n'), '### Figures', found]);
}

/** For machines: also every single run. */
export function jsonReport({ facts, sizes, results, figures }: Report): string {
  const values = {
    facts: Object.fromEntries(facts),
    sizes,
    builds: results.series.map((one) => ({ ...one, summary: summary(one) })),
    figures: figures.map((one) => ({ ...one, verdict: verdict(one) })),
  };
  return `${JSON.stringify(values, null, 2)}\n`;
}

const buildColumns = [
  'Program',
  'Documents',
  'Build',
  'Runs',
  'Seconds',
  'Range',
  '× Lectern',
  'CPU s',
  'Others’ CPU s',
  'Largest process',
  'Pages',
  'Site',
  'Index',
];

function buildTable({ results }: Report): Table {
  const rows = results.series.flatMap((one) => {
    const run = summary(one);
    return run ? [buildRow(one, run, results)] : [];
  });
  return { rows: [buildColumns, ...rows], right: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
}

function buildRow(series: Series, run: Run, results: Results): string[] {
  const cold = results.of(lectern, series.count, 'cold')?.seconds;
  const seconds = series.runs.map((one) => one.seconds);
  return [
    series.program,
    amount(series.count),
    caseNames[series.case],
    String(series.runs.length),
    run.seconds.toFixed(1),
    seconds.length > 1 ? `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}` : '',
    cold ? (run.seconds / cold).toFixed(2) : '',
    run.cpuSeconds.toFixed(1),
    run.otherCpuSeconds.toFixed(1),
    `${(run.peakProcess / 1e9).toFixed(2)} GB`,
    amount(run.pages),
    `${(run.siteBytes / 1e6).toFixed(1)} MB`,
    run.indexBytes > 0 ? `${(run.indexBytes / 1e6).toFixed(1)} MB` : '',
  ];
}

function figureTable({ figures }: Report): Table {
  const rows = figures.map((figure) => [
    figure.name,
    `≤ ${figure.bound}${figure.unit}`,
    figure.value === null ? '' : `${Number(figure.value.toPrecision(3))}${figure.unit}`,
    verdict(figure),
  ]);
  return { rows: [['Figure', 'To reach', 'Measured', 'Verdict'], ...rows], right: [1, 2] };
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function failuresOf({ results }: Report): string[] {
  return results.series.flatMap(({ program, count, case: name, runs, failure }) =>
    failure === null
      ? []
      : [`${program}, ${amount(count)}, ${caseNames[name]}: failed in run ${runs.length + 1}: ${failure}`],
  );
}
