import { hugo } from './hugo.ts';
import type { PageWeights } from './page-weight.ts';
import type { Results } from './results.ts';
import { type Case, lectern } from './run-result.ts';
import { starlight } from './starlight.ts';
import { amount } from './table.ts';

/** A figure to reach. `value` is null where it could not be measured; `unit` follows both numbers. */
export interface Figure {
  name: string;
  bound: number;
  value: number | null;
  unit: string;
}

/** The sizes of a run: the archive that all build, and the larger ones that only Lectern builds, smallest first. */
export interface Sizes {
  base: number;
  larger: readonly number[];
}

/** Everything that is to be reached, with what was measured of it. */
export function figures(results: Results, { base, larger }: Sizes, weights: PageWeights | null): Figure[] {
  const seconds = (count: number, name: Case) => results.of(lectern, count, name)?.seconds ?? null;
  const memory = (count: number) => gigabytes(results.of(lectern, count, 'cold')?.peakProcess);
  const toHugo = (value: number | null) => ratio(value, results.of(hugo.name, base, 'cold')?.seconds);
  const [small, large] = [amount(base), amount(larger.at(-1) ?? 0)];
  const list: Figure[] = [
    times(`${small}, from nothing, against ${hugo.name}`, 0.5, toHugo(seconds(base, 'cold'))),
    times(
      `${small}, from nothing, against ${starlight.name}`,
      0.35,
      ratio(seconds(base, 'cold'), results.of(starlight.name, base, 'cold')?.seconds),
    ),
    { name: `${small}, from nothing, largest process`, bound: 1, value: memory(base), unit: ' GB' },
    times(`${small}, one body edited, against ${hugo.name}`, 0.1, toHugo(seconds(base, 'body'))),
    times(`${small}, nothing edited, against ${hugo.name}`, 0.05, toHugo(seconds(base, 'nothing'))),
  ];
  const [most, half] = [larger.at(-1), larger.at(-2)];
  if (most !== undefined) {
    list.push(
      times(`${large}, from nothing, against ${hugo.name} at ${small}`, 3, toHugo(seconds(most, 'cold'))),
      { name: `${large}, from nothing, largest process`, bound: 1.5, value: memory(most), unit: ' GB' },
      times(`${large}, one body edited, against ${hugo.name} at ${small}`, 0.2, toHugo(seconds(most, 'body'))),
    );
  }
  if (most !== undefined && half !== undefined && most === 2 * half)
    list.push(
      times(
        `${large}, from nothing, against Lectern at ${amount(half)}`,
        2.2,
        ratio(seconds(most, 'cold'), seconds(half, 'cold')),
      ),
    );
  list.push(
    {
      name: 'Page of 6,000 characters: HTML and CSS beyond its text',
      bound: 30,
      value: weights ? weights.page / 1024 : null,
      unit: ' KiB',
    },
    {
      name: 'Page of 30,000 characters: HTML beyond its text for each block more',
      bound: 150,
      value: weights?.block ?? null,
      unit: ' bytes',
    },
  );
  return list;
}

/** Whether a figure is reached; the number counts, not what rounding makes of it. */
export function verdict({ value, bound }: Figure): 'reached' | 'missed' | 'not measured' {
  if (value === null) return 'not measured';
  return value <= bound ? 'reached' : 'missed';
}

function times(name: string, bound: number, value: number | null): Figure {
  return { name, bound, value, unit: ' ×' };
}

function ratio(a: number | null, b: number | null | undefined): number | null {
  return a === null || b === null || b === undefined ? null : a / b;
}

function gigabytes(bytes: number | undefined): number | null {
  return bytes ? bytes / 1e9 : null;
}
