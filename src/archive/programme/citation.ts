/** A relation to a block of another document: what is cited, where it stands and what stood there when it was cited. */
export interface Citation {
  /** Id of the cited document. */
  document: string;
  /** Anchor of the cited block; null where the whole document is meant. */
  anchor: string | null;
  /** Words that stood in the block; the checks say so where they no longer do. */
  quote: string | null;
}

/** A relation to a measure: a case answers it, a later lecture reports on it. */
export interface MeasureCitation {
  /** Id of the measure. */
  measure: string;
  /** Words of the measure that were answered or reported on. */
  quote: string | null;
  /** Slug of the stage that the citing document found the measure in. */
  stage: string | null;
}
