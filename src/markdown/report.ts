import type { BodyImage, BodyLink, BodyPart, BodyReference, Place } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { type Finding, finding, type RuleName } from '../archive/problem-table.ts';
import type { ParsedBody } from './engine.ts';

/** What the transformations of one body find on their way, gathered in one place. */
export interface BodyReport {
  findings: Finding[];
  links: BodyLink[];
  images: BodyImage[];
  references: BodyReference[];
  parts: MarkedPart[];
}

/** A part as its component declares it; its text is known once the whole body has been gone through. */
export type MarkedPart = Omit<BodyPart, 'heading' | 'talk' | 'text' | 'anchors'>;

/** A body on its way through the transformations: the parsed tree and what was found so far. */
export interface BodyContext {
  parsed: ParsedBody;
  report: BodyReport;
  /** Path of the document from the content folder. */
  file: string;
  /** The archive's. */
  locale: Locale;
}

/** Notes a breach at a node of the body. */
export function note<R extends RuleName>(
  context: BodyContext,
  rule: R,
  params: Parameters<typeof finding<R>>[1],
  place: Place,
): void {
  context.report.findings.push(finding(rule, params, { file: context.file, ...place }));
}
