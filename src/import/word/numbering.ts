import { numberInWords } from './number-words.ts';
import { child, childElements, valueIn, type XmlElement } from './xml.ts';

interface Level {
  format: string;
  /** Text with `%1` for the number of the first level. */
  text: string;
  start: number;
  /** All levels in it as plain digits. */
  legal: boolean;
  tight: boolean;
  /** Style whose paragraphs are numbered at this level. */
  style: string | undefined;
}

/** The number or bullet that Word sets before a paragraph. */
export interface ParagraphNumber {
  /** The list it belongs to. */
  list: string;
  /** From 0. */
  level: number;
  kind: 'bullet' | 'digits' | 'other';
  value: number;
  /** As printed, with the space after it; empty for a bullet. */
  label: string;
}

/** Counts as Word counts: one count for each abstract list and level, begun anew under a higher one. */
export class Numbering {
  private readonly abstract = new Map<string, ReadonlyMap<number, Level>>();
  private readonly lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(part: XmlElement | null) {
    for (const element of childElements(part, 'w:abstractNum')) {
      const levels = childElements(element, 'w:lvl').map(
        (level) => [Number(level.attributes['w:ilvl']), levelOf(level)] as const,
      );
      this.abstract.set(element.attributes['w:abstractNumId'] ?? '', new Map(levels));
    }
    for (const element of childElements(part, 'w:num')) {
      const overrides = childElements(element, 'w:lvlOverride').flatMap((override) => {
        const start = Number(valueIn(override, 'w:startOverride') ?? Number.NaN);
        return Number.isSafeInteger(start) ? [[Number(override.attributes['w:ilvl']), start] as const] : [];
      });
      const abstract = valueIn(element, 'w:abstractNumId') ?? '';
      this.lists.set(element.attributes['w:numId'] ?? '', { abstract, starts: new Map(overrides) });
    }
  }

  /** The level of a list that belongs to a style; undefined where none does. */
  levelOfStyle(list: string, style: string): number | undefined {
    const levels = this.abstract.get(this.lists.get(list)?.abstract ?? '') ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** Counts one paragraph of a list on; null where the list does not exist or sets nothing before it. */
  next(list: string, level: number): ParagraphNumber | null {
    const known = this.lists.get(list);
    const levels = known && this.abstract.get(known.abstract);
    const own = levels?.get(level);
    if (!known || !levels || !own) return null;
    const counts = this.counts.get(known.abstract) ?? [];
    this.counts.set(known.abstract, counts);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const [at, start] of known.starts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const value = counts[level] ?? 1;
    if (own.format === 'bullet') return { list: known.abstract, level, kind: 'bullet', value, label: '' };
    const text = own.format === 'none' ? own.text.replace(/%\d/g, '') : labelText(own, levels, counts);
    if (text.trim() === '') return null;
    const plain = own.format === 'decimal' && new RegExp(`^%${level + 1}[.．、)）]?$`).test(own.text.trim());
    const digits = plain && value >= 0 && value < 1e9;
    return { list: known.abstract, level, kind: digits ? 'digits' : 'other', value, label: spaced(text, own) };
  }
}

function levelOf(element: XmlElement): Level {
  const start = Number(valueIn(element, 'w:start') ?? '0');
  return {
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    text: valueIn(element, 'w:lvlText') ?? '',
    start: Number.isSafeInteger(start) ? start : 1,
    legal: child(element, 'w:isLgl') !== undefined,
    tight: valueIn(element, 'w:suff') === 'nothing',
    style: valueIn(element, 'w:pStyle'),
  };
}

function labelText(own: Level, levels: ReadonlyMap<number, Level>, counts: readonly (number | undefined)[]): string {
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = levels.get(at);
      const value = counts[at] ?? level?.start ?? 1;
      return (own.legal ? null : numberInWords(value, level?.format ?? 'decimal')) ?? String(value);
    })
    .trimStart();
}

/** With one space after it, unless it brings its own. */
function spaced(text: string, { tight }: Level): string {
  const words = text.trimEnd();
  return (tight && words === text) || /[、，：。）】〕」]$/.test(words) ? words : `${words} `;
}
