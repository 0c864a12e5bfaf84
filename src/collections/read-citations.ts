import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Citation, MeasureCitation } from '../archive/programme/citation.ts';
import type { Outcome } from '../archive/programme/outcome.ts';
import type { References } from './references.ts';
import type { CitationFields, MeasureCitationFields, OutcomeFields } from './schema/outcome-schema.ts';

type PlaceOf = (...path: (string | number)[]) => FindingPlace;

/** The relations of `buildsOn`; that what they cite is there is for the checks to see. */
export function citationsOf(written: readonly CitationFields[]): Citation[] {
  return written.map(({ document, anchor, quote }) => ({ document, anchor: anchor ?? null, quote: quote ?? null }));
}

/** The relations of `answers` or `reports`, each as it is written. */
export function measureCitationsOf(
  written: readonly MeasureCitationFields[],
  field: 'answers' | 'reports',
  references: References,
  place: PlaceOf,
): MeasureCitation[] {
  return written.map(({ measure, quote, stage }, index) => ({
    measure,
    quote: quote ?? null,
    stage:
      stage === undefined
        ? null
        : references.stage(stage, `${field}[${index + 1}].stage`, place(field, index, 'stage')),
  }));
}

/** What a case says came of the learning. */
export function outcomeOf(
  written: OutcomeFields,
  references: References,
  place: PlaceOf,
): { outcome: Outcome; findings: Finding[] } {
  const findings: Finding[] = [];
  const evidence = written.evidence.map(({ title, document, anchor, quote, url }, index) => {
    if (document === undefined && (anchor ?? quote) !== undefined) {
      const field = `evidence[${index + 1}].document`;
      findings.push(finding('field-missing', { field }, place('evidence', index)));
    }
    const citation = document === undefined ? null : { document, anchor: anchor ?? null, quote: quote ?? null };
    return { title, citation, url: url ?? null };
  });
  const figures = written.figures.map(({ name, value, unit, date, before, source }) => ({
    name,
    value,
    unit,
    date: date ?? null,
    before: before === undefined ? null : { value: before.value, date: before.date ?? null },
    source: source ?? null,
  }));
  const answers = measureCitationsOf(written.answers, 'answers', references, place);
  const { standsAlone, didNotWork } = written;
  return { outcome: { answers, standsAlone, figures, evidence, didNotWork }, findings };
}
