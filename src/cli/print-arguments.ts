import type { PartialDate } from '../archive/date.ts';
import type { VolumeChoice } from '../archive/volume.ts';

/** What `lectern print` is asked for. */
export interface PrintArguments {
  content: string;
  base: string;
  asOf: PartialDate | null;
  json: boolean;
  choice: VolumeChoice;
  /** File as written, `.pdf` or `.html`; null for one in the folder `print`, called after what it holds. */
  out: string | null;
  /** Characters that a volume holds at most. */
  most: number;
  /** The browser that makes the PDF; null for whichever is found. */
  browser: string | null;
}

/** What can be wrong with the arguments of `lectern print` alone. */
export type PrintMistake =
  | { kind: 'choiceMissing' }
  | { kind: 'badYear'; given: string }
  | { kind: 'badSplit'; given: string }
  | { kind: 'badPrintOut'; given: string }
  | { kind: 'once'; option: string };

export const printOptionNames = ['document', 'year', 'split', 'browser'] as const;
/** An option that no other command takes. */
export type PrintOption = (typeof printOptionNames)[number];

/** The options of {@link PrintOption}, as `parseArgs` takes them. */
export const printOptions: Record<PrintOption, { type: 'string' }> = {
  document: { type: 'string' },
  year: { type: 'string' },
  split: { type: 'string' },
  browser: { type: 'string' },
};

/** The values of the options, as they were given; those that `new` takes several times are lists. */
interface Given extends Partial<Record<PrintOption, string>> {
  out?: string;
  series?: (string | boolean)[];
  region?: (string | boolean)[];
  theme?: (string | boolean)[];
  session?: (string | boolean)[];
}

/** About 500 pages: what can be bound in one book. */
const mostCharacters = 500_000;

/** Completes what was given with defaults, or says what is wrong with it. */
export function printOf(
  common: Pick<PrintArguments, 'content' | 'base' | 'asOf' | 'json'>,
  given: Given,
): PrintArguments | PrintMistake {
  const { out = null, document = null, year = null, split, browser = null } = given;
  const named = ['series', 'region', 'theme', 'session'] as const;
  const twice = named.find((name) => (given[name]?.length ?? 0) > 1);
  if (twice !== undefined) return { kind: 'once', option: `--${twice}` };
  const [series, region, theme, session] = named.map((name) => {
    const [value] = given[name] ?? [];
    return value === undefined ? null : String(value);
  });
  const choice = {
    document,
    year,
    series: series ?? null,
    region: region ?? null,
    theme: theme ?? null,
    session: session ?? null,
  };
  if (Object.values(choice).every((value) => value === null)) return { kind: 'choiceMissing' };
  if (year !== null && !/^(?:\d{4}|undated)$/.test(year)) return { kind: 'badYear', given: year };
  if (split !== undefined && (!/^\d+$/.test(split) || Number(split) < 1000)) return { kind: 'badSplit', given: split };
  if (out !== null && !/[^/\\]\.(?:pdf|html)$/i.test(out)) return { kind: 'badPrintOut', given: out };
  return { ...common, choice, out, most: split === undefined ? mostCharacters : Number(split), browser };
}
