import type { PartialDate } from '../date.ts';

/** What a lecture or talk promises to do (举措): `<Measure id owner due stage>…</Measure>` round the text that announces it. */
export interface Measure {
  /** Permanent; unique in the archive. */
  id: string;
  /** Id of the lecture or talk that declares it. */
  document: string;
  /** `id` of its element on the document's page. */
  anchor: string;
  /** Anchor of the part of the document (`<Talk>`) that it is announced in; null where it stands in none. */
  talk: string | null;
  /** The attribute `title`, or else the beginning of its text. */
  title: string;
  /** What stands in it, white space folded: what quotes are held against. */
  text: string;
  /** Who has to see to it; null where nobody is named. */
  owner: Owner | null;
  due: PartialDate | null;
  /** Slug of one of the archive's stages, as declared; later cases and reports may state a later one. */
  stage: string | null;
  /** Where it stands in the document's file. */
  line: number;
  column: number;
}

/** A region of the region table, or a body of the owner's list (`bodies` in archive.yaml). */
export type Owner = { kind: 'region'; slug: string } | { kind: 'body'; slug: string };

/** An office, company or department that measures can be given to, and the region it belongs to. */
export interface Body {
  slug: string;
  name: string;
  aliases: string[];
  /** Slug of its region; measures of the body are found there too. */
  region: string | null;
}
