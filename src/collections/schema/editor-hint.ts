import type { RuleName } from '../../archive/problem-table.ts';

/** What an archive has names for; `region-code` where only the code will do, `lecture` where no case will. */
export type Named =
  | 'region'
  | 'region-code'
  | 'theme'
  | 'series'
  | 'level'
  | 'kind'
  | 'stage'
  | 'document'
  | 'lecture'
  | 'session'
  | 'topic'
  | 'measure';

/** What is noted on a zod schema for the JSON Schema that editors are given: zod cannot tell what its functions accept. */
export interface EditorHint {
  /** The same in the keywords of JSON Schema. */
  type?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  /** Forms that are accepted too, and are not proposed. */
  besides?: Pick<EditorHint, 'type' | 'pattern' | 'minimum' | 'maximum'>;
  /** The rule whose advice is given where the pattern does not fit. */
  rule?: RuleName;
  /** The words it may be are those that the archive has for this. */
  names?: Named;
  /** A list may be its only entry. */
  oneOrMore?: true;
  /** A map may be the value of this field of it. */
  shorthand?: string;
}
