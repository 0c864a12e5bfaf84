import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../bench/peers/failure.ts';
import { figures, verdict } from '../../../bench/peers/figures.ts';
import { hasMarks, withReport } from '../../../bench/peers/marked-page.ts';
import { weigh } from '../../../bench/peers/page-weight.ts';
import { jsonReport, markdownReport, plainReport, type Report } from '../../../bench/peers/report.ts';
import { Results } from '../../../bench/peers/results.ts';
import { round } from '../../../bench/peers/rounds.ts';
import { type Job, median, type Run } from '../../../bench/peers/run-result.ts';

const run = (seconds: number, gigabytes = 0.5): Run => ({
  seconds,
  cpuSeconds: seconds * 1.5,
  otherCpuSeconds: 0.25,
  peakProcess: gigabytes * 1e9,
  pages: 2100,
  siteBytes: 120e6,
  indexBytes: 45e6,
});

const sizes = { base: 2000, larger: [5000, 10_000] };

/** Hugo and Lectern measured, Starlight not. */
function measured(): Results {
  const results = new Results();
  for (const seconds of [44, 40, 42])
    results.add({ program: 'Hugo + Pagefind', count: 2000, case: 'cold' }, run(seconds, 6.5));
  results.add({ program: 'Starlight', count: 2000, case: 'cold' }, run(60));
  results.fail({ program: 'Starlight', count: 2000, case: 'cold' }, 'node build was ended at 18.0 GB of memory');
  for (const [seconds, gigabytes] of [
    [20, 0.9],
    [22, 1.1],
    [21, 0.8],
  ] as const)
    results.add({ program: 'Lectern', count: 2000, case: 'cold' }, run(seconds, gigabytes));
  results.add({ program: 'Lectern', count: 2000, case: 'body' }, run(4.2));
  results.add({ program: 'Lectern', count: 5000, case: 'cold' }, run(50));
  results.add({ program: 'Lectern', count: 10_000, case: 'cold' }, run(111));
  return results;
}

const report = (results: Results): Report => ({
  facts: [
    ['Machine', '2 × a core'],
    ['Text', 'reduced corpus'],
  ],
  sizes,
  results,
  figures: figures(results, sizes, { page: 31_000, block: 44.4 }),
});

describe('the median', () => {
  test('is in the middle, between the two in the middle, or nowhere', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5]), median([])]).toEqual([2, 2.5, 5, Number.NaN]);
  });

  test('has as many values above it as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const above = values.filter((value) => value > middle).length;
        const below = values.filter((value) => value < middle).length;
        expect(above).toBeLessThanOrEqual(values.length / 2);
        expect(below).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('the report', () => {
  test('for a terminal: every build, every failure, every figure', () => {
    expect(plainReport(report(measured()))).toMatchInlineSnapshot(`
      "Machine: 2 × a core
      Text: reduced corpus

      Program          Documents  Build            Runs  Seconds      Range  × Lectern  CPU s  Others’ CPU s  Largest process  Pages      Site    Index
      Hugo + Pagefind      2,000  from nothing        3     42.0  40.0–44.0       2.00   63.0            0.3          6.50 GB  2,100  120.0 MB  45.0 MB
      Lectern              2,000  from nothing        3     21.0  20.0–22.0       1.00   31.5            0.3          1.10 GB  2,100  120.0 MB  45.0 MB
      Lectern              2,000  one body edited     1      4.2                  0.20    6.3            0.3          0.50 GB  2,100  120.0 MB  45.0 MB
      Lectern              5,000  from nothing        1     50.0                  1.00   75.0            0.3          0.50 GB  2,100  120.0 MB  45.0 MB
      Lectern             10,000  from nothing        1    111.0                  1.00  166.5            0.3          0.50 GB  2,100  120.0 MB  45.0 MB

      Starlight, 2,000, from nothing: failed in run 2: node build was ended at 18.0 GB of memory

      Figure                                                                  To reach    Measured  Verdict
      2,000, from nothing, against Hugo + Pagefind                             ≤ 0.5 ×       0.5 ×  reached
      2,000, from nothing, against Starlight                                  ≤ 0.35 ×              not measured
      2,000, from nothing, largest process                                      ≤ 1 GB      1.1 GB  missed
      2,000, one body edited, against Hugo + Pagefind                          ≤ 0.1 ×       0.1 ×  reached
      2,000, nothing edited, against Hugo + Pagefind                          ≤ 0.05 ×              not measured
      10,000, from nothing, against Hugo + Pagefind at 2,000                     ≤ 3 ×      2.64 ×  reached
      10,000, from nothing, largest process                                   ≤ 1.5 GB      0.5 GB  reached
      10,000, one body edited, against Hugo + Pagefind at 2,000                ≤ 0.2 ×              not measured
      10,000, from nothing, against Lectern at 5,000                           ≤ 2.2 ×      2.22 ×  missed
      Page of 6,000 characters: HTML and CSS beyond its text                  ≤ 30 KiB    30.3 KiB  missed
      Page of 30,000 characters: HTML beyond its text for each block more  ≤ 150 bytes  44.4 bytes  reached
      "
    `);
  });

  test('for a page', () => {
    expect(markdownReport(report(measured()))).toMatchInlineSnapshot(`
      "- **Machine**: 2 × a core
      - **Text**: reduced corpus

      ### Builds

      | Program         | Documents | Build           | Runs | Seconds |     Range | × Lectern | CPU s | Others’ CPU s | Largest process | Pages |     Site |   Index |
      | --------------- | --------: | --------------- | ---: | ------: | --------: | --------: | ----: | ------------: | --------------: | ----: | -------: | ------: |
      | Hugo + Pagefind |     2,000 | from nothing    |    3 |    42.0 | 40.0–44.0 |      2.00 |  63.0 |           0.3 |         6.50 GB | 2,100 | 120.0 MB | 45.0 MB |
      | Lectern         |     2,000 | from nothing    |    3 |    21.0 | 20.0–22.0 |      1.00 |  31.5 |           0.3 |         1.10 GB | 2,100 | 120.0 MB | 45.0 MB |
      | Lectern         |     2,000 | one body edited |    1 |     4.2 |           |      0.20 |   6.3 |           0.3 |         0.50 GB | 2,100 | 120.0 MB | 45.0 MB |
      | Lectern         |     5,000 | from nothing    |    1 |    50.0 |           |      1.00 |  75.0 |           0.3 |         0.50 GB | 2,100 | 120.0 MB | 45.0 MB |
      | Lectern         |    10,000 | from nothing    |    1 |   111.0 |           |      1.00 | 166.5 |           0.3 |         0.50 GB | 2,100 | 120.0 MB | 45.0 MB |

      - Starlight, 2,000, from nothing: failed in run 2: node build was ended at 18.0 GB of memory

      ### Figures

      | Figure                                                              |    To reach |   Measured | Verdict      |
      | ------------------------------------------------------------------- | ----------: | ---------: | ------------ |
      | 2,000, from nothing, against Hugo + Pagefind                        |     ≤ 0.5 × |      0.5 × | reached      |
      | 2,000, from nothing, against Starlight                              |    ≤ 0.35 × |            | not measured |
      | 2,000, from nothing, largest process                                |      ≤ 1 GB |     1.1 GB | missed       |
      | 2,000, one body edited, against Hugo + Pagefind                     |     ≤ 0.1 × |      0.1 × | reached      |
      | 2,000, nothing edited, against Hugo + Pagefind                      |    ≤ 0.05 × |            | not measured |
      | 10,000, from nothing, against Hugo + Pagefind at 2,000              |       ≤ 3 × |     2.64 × | reached      |
      | 10,000, from nothing, largest process                               |    ≤ 1.5 GB |     0.5 GB | reached      |
      | 10,000, one body edited, against Hugo + Pagefind at 2,000           |     ≤ 0.2 × |            | not measured |
      | 10,000, from nothing, against Lectern at 5,000                      |     ≤ 2.2 × |     2.22 × | missed       |
      | Page of 6,000 characters: HTML and CSS beyond its text              |    ≤ 30 KiB |   30.3 KiB | missed       |
      | Page of 30,000 characters: HTML beyond its text for each block more | ≤ 150 bytes | 44.4 bytes | reached      |
      "
    `);
  });

  test('for machines: every single run too', () => {
    const { builds, figures: found } = JSON.parse(jsonReport(report(measured()))) as {
      builds: { program: string; runs: Run[]; summary: Run | null; failure: string | null }[];
      figures: { verdict: string }[];
    };
    expect(builds[0]?.runs.map(({ seconds }) => seconds)).toEqual([44, 40, 42]);
    expect(builds[0]?.summary?.seconds).toBe(42);
    expect(builds[1]).toMatchObject({ program: 'Starlight', summary: null });
    expect(found.length).toBe(11);
  });

  test('a figure just missed is missed, whatever rounding shows', () => {
    expect(verdict({ name: '', bound: 0.5, value: 0.5, unit: '' })).toBe('reached');
    expect(verdict({ name: '', bound: 0.5, value: 0.5001, unit: '' })).toBe('missed');
    expect(verdict({ name: '', bound: 0.5, value: null, unit: '' })).toBe('not measured');
  });

  test('goes between the marks of a page, and nowhere else', () => {
    const page = 'before\n<!-- bench: peers -->\nold $1\n<!-- /bench -->\nafter\n';
    expect(withReport(page, 'new $& $1\n')).toBe(
      'before\n<!-- bench: peers -->\n\nnew $& $1\n\n<!-- /bench -->\nafter\n',
    );
    expect(withReport(withReport(page, 'a\n'), 'b\n')).toBe(withReport(page, 'b\n'));
    expect([hasMarks(page), hasMarks('no marks')]).toEqual([true, false]);
  });
});

describe('a round', () => {
  test('asks a program that failed no more, and goes on with the others', async () => {
    const results = new Results();
    const made: string[] = [];
    const job = (program: string, name: Job['case'], fails = false): Job => ({
      program,
      count: 5,
      case: name,
      async build() {
        made.push(`${program} ${name}`);
        if (fails) throw new Error('out of memory');
        return run(1);
      },
    });
    const jobs = [job('A', 'cold'), job('B', 'cold', true), job('B', 'body'), job('C', 'cold')];
    const told: string[] = [];
    await round(jobs, results, (line) => told.push(line));
    await round(jobs, results, (line) => told.push(line));
    expect(made).toEqual(['A cold', 'B cold', 'C cold', 'A cold', 'C cold']);
    expect(told[1]).toBe('B, 5, cold: failed: out of memory');
    expect(results.of('A', 5, 'cold')).toEqual(run(1));
    expect(results.of('B', 5, 'cold')).toBeNull();
    expect(results.disturbance).toBeCloseTo(0.25 / 1.75);
  });
});

describe('why a build failed', () => {
  const usage = { seconds: 1, cpuSeconds: 1, otherCpuSeconds: 0, peakTree: 0, peakProcess: 0, stdout: '' };
  const limits = { memory: 17e9, seconds: 1200 };

  test.each([
    ['', { code: 0, over: null, stderr: 'a warning' }, null],
    ['its last words', { code: 1, over: null, stderr: 'a\nb\nc\nd\n' }, 'hugo ended with 1: b / c / d'],
    ['the signal', { code: 137, over: null, stderr: '' }, 'hugo was killed (signal 9)'],
    ['memory', { code: null, over: 'memory', stderr: '' }, 'hugo was ended at 17.0 GB of memory'],
    ['time', { code: null, over: 'seconds', stderr: '' }, 'hugo was ended after 20 minutes'],
  ] as const)('says %s', (_, what, words) => {
    expect(failureOf('hugo', { ...usage, ...what }, limits)).toBe(words);
  });
});

test('a page weighs its HTML and the CSS it links, without the text of its article', () => {
  const html =
    '<!doctype html><html><head><link rel="stylesheet" href="/a.css"><link rel="icon" href="/b.svg"></head>' +
    '<body><h1 id="top">题</h1><article data-document="x"><p id="b1">讲台</p><p id="b2">a<b>b</b></p></article></body></html>';
  const bytes = { '/a.css': 1000 } as Record<string, number>;
  expect(weigh(html, (address) => bytes[address] ?? Number.NaN)).toEqual({
    beyond: Buffer.byteLength(html) + 1000 - Buffer.byteLength('讲台ab'),
    blocks: 2,
  });
});
