import type { Catalogue, DocumentRecord } from '../files.ts';
import type { Run, Term } from '../query.ts';
import { marked } from './excerpt.ts';
import type { Library } from './library.ts';
import { type Passage, passagesOf } from './passages.ts';
import { placesIn, type Tally } from './tally.ts';

export interface SearchResult {
  id: string;
  /** From the root of the site, base included. */
  url: string;
  type: string;
  title: string;
  /** As written, or null. */
  date: string | null;
  regions: string[];
  themes: string[];
  passages: Passage[];
  /** Passages that are not given. */
  more: number;
  /** How often what was asked for stands in the document's blocks. */
  hits: number;
  titleHtml: string;
  speakers: string[];
  /** Fields in which something was found: `title`, `speaker`, `place` or `theme`. */
  fields: { name: string; html: string }[];
}

/** A term, all it was searched for as, and where that stands. */
export interface Found {
  term: Term;
  runs: Run[];
  places: Uint32Array;
  tally: Tally;
}

/** Makes results of documents, fetching for each its record and the parts of its text that are shown. */
export class ResultMaker {
  private readonly catalogue: Catalogue;
  private readonly starts: Float64Array;
  private readonly library: Library;

  constructor(catalogue: Catalogue, starts: Float64Array, library: Library) {
    this.catalogue = catalogue;
    this.starts = starts;
    this.library = library;
  }

  async result(document: number, found: readonly Found[]): Promise<SearchResult> {
    const { columns } = this.catalogue;
    const record = await this.record(document);
    const runs = found.flatMap((term) => term.runs);
    const [from, to] = [this.starts[document] ?? 0, this.starts[document + 1] ?? 0];
    const placesOf = found.map((term) => placesIn(term.places, from, to));
    const { passages, more, fields } = await passagesOf(record, placesOf, runs, this.library);
    return {
      id: record.id,
      url: record.url,
      type: columns.type[document] ?? '',
      title: record.title,
      date: columns.date[document] || null,
      regions: record.regions,
      themes: record.themes,
      passages,
      more,
      hits: found.reduce((sum, term) => sum + (term.tally.hits[document] ?? 0), 0),
      titleHtml: marked(record.title, runs),
      speakers: record.fields.filter(([name]) => name === 'speaker').map(([, text]) => text),
      fields: fields.flatMap((place) => {
        const [name, text] = record.fields[place] ?? [];
        return name === undefined || text === undefined ? [] : [{ name, html: marked(text, runs) }];
      }),
    };
  }

  private async record(document: number): Promise<DocumentRecord> {
    const { records, recordsPerFile } = this.catalogue;
    const group = await this.library.json<DocumentRecord[]>(records[Math.floor(document / recordsPerFile)] ?? '');
    return group[document % recordsPerFile] as DocumentRecord;
  }
}
