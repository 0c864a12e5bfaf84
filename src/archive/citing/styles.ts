import type { CitingMessages } from '../messages/citing.ts';
import { apa7 } from './apa.ts';
import { gbt7714 } from './gbt7714.ts';
import type { CitedWork } from './record.ts';

/** A reference in the form of one style. */
export interface Reference {
  style: keyof CitingMessages['styles'];
  text: string;
}

/** A work's reference in every style, that of the standard in force first; `accessed` is the day on which it was read, or words in its place. */
export function referencesOf(work: CitedWork, accessed: string): Reference[] {
  return [
    { style: 'gbt7714-2025', text: gbt7714(work, '2025', accessed) },
    { style: 'gbt7714-2015', text: gbt7714(work, '2015', accessed) },
    { style: 'apa7', text: apa7(work) },
  ];
}
