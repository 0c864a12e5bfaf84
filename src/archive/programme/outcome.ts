import type { PartialDate } from '../date.ts';
import type { Citation, MeasureCitation } from './citation.ts';

/** A figure of a case as data; `before` is what it was when the work began. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  date: PartialDate | null;
  before: { value: number; date: PartialDate | null } | null;
  /** Where the figure comes from, in words. */
  source: string | null;
}

/** What shows that a thing was done: words, with a place in the archive or an address where there is one. */
export interface Evidence {
  title: string;
  citation: Citation | null;
  url: string | null;
}

/** What a case study says came of the learning. */
export interface Outcome {
  answers: MeasureCitation[];
  /** The author says that it answers no measure of the archive. */
  standsAlone: boolean;
  figures: Figure[];
  evidence: Evidence[];
  /** What did not work, a sentence each. */
  didNotWork: string[];
}
