import { type Fix, respelt } from './rule.ts';

/** What the finding of a word carries that the archive does not have. */
export interface UnknownWord {
  /** Of the front matter or the YAML file; `<Measure owner>` where it is an attribute. */
  field: string;
  value: string;
  near: string | null;
  /** The one word that is surely meant, since `value` is another name of the same; absent or null where there is none. */
  meant?: string | null;
}

/** Only in fields: the text of a document is its author's. */
export function inField(field: string, right: string | null | undefined): Fix | null {
  return field.startsWith('<') ? null : respelt(right);
}

/** The fix of a word that is surely another. */
export function meantWord({ field, meant }: UnknownWord): Fix | null {
  return inField(field, meant);
}
