export type Severity = 'error' | 'warning' | 'hint';

/** One thing that is wrong with the content, said so that its author can put it right. */
export interface Problem {
  /** Name in the problem table. */
  rule: string;
  severity: Severity;
  /** Path from the content folder, with `/`; for a rule over the built site, the page's address. */
  file: string;
  /** From 1; 1 where the whole file is meant. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  message: string;
  hint: string;
}
