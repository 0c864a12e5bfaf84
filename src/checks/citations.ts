import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Citation } from '../archive/programme/citation.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { hasAnchor, isWhole } from '../collections/body-facts.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';
import { anchorPlaces } from './anchor-places.ts';
import { citedText, stands } from './cited-text.ts';
import { probableId } from './document-ids.ts';
import { newsIn } from './measure-news.ts';
import { spot, spotsOf } from './spots.ts';

/** A citation of a document, and where its parts stand. */
interface Cited {
  field: 'buildsOn' | 'evidence';
  citation: Citation;
  place(part: 'document' | 'anchor' | 'quote'): FindingPlace;
}

/** What is cited is there, the block and the words in it: where it is not, who cites it and what is cited are told of each other. */
export function citations(reading: ArchiveReading, cache: BodyCache): Finding[] {
  const byId = new Map(reading.documents.toReversed().map((document) => [document.document.id, document]));
  const byDocument = Map.groupBy(citedIn(reading.documents), ({ citation }) => citation.document);
  const gone = new Set(reading.withdrawn.map(({ document }) => document.id));
  const ofDocuments = [...byDocument].flatMap(([id, all]) => {
    if (gone.has(id)) return [];
    const cited = byId.get(id);
    if (!cited) return unknown(all, byId.keys(), reading);
    return isWhole(cited.facts) ? [...withoutAnchor(cited, all), ...withoutQuote(cited, all, reading, cache)] : [];
  });
  return [...ofDocuments, ...measureQuotes(reading)];
}

function citedIn(documents: readonly DocumentReading[]): Cited[] {
  return documents.flatMap(({ document, valuePlace }) =>
    (['buildsOn', 'evidence'] as const).flatMap((field) => {
      const all = field === 'buildsOn' ? document.buildsOn : document.outcome?.evidence.map(({ citation }) => citation);
      return (all ?? []).flatMap((citation, index): Cited[] =>
        citation
          ? [{ field, citation, place: (part) => ({ file: document.file, ...valuePlace([field, index, part]) }) }]
          : [],
      );
    }),
  );
}

/** What `buildsOn` names is looked for with the lineage. */
function unknown(all: readonly Cited[], ids: Iterable<string>, reading: ArchiveReading): Finding[] {
  return all
    .filter(({ field }) => field === 'evidence')
    .map(({ field, citation: { document }, place }) =>
      finding('cited-unknown', { field, value: document, ...probableId(document, ids, reading) }, place('document')),
    );
}

function withoutAnchor({ document, facts, valuePlace }: DocumentReading, all: readonly Cited[]): Finding[] {
  const lost = all.filter(({ citation: { anchor } }) => anchor !== null && !hasAnchor(facts, anchor));
  if (lost.length === 0) return [];
  const here = { file: document.file, ...valuePlace(['id']) };
  const last = facts.anchors.at(-1) ?? null;
  return [...Map.groupBy(lost, ({ citation }) => citation.anchor ?? '')].flatMap(([anchor, citing]) => [
    ...citing.map(({ place }) =>
      finding('anchor-gone', { document: document.id, at: spot(here), anchor, last }, place('anchor')),
    ),
    finding('anchor-gone-here', { anchor, ...spotsOf(citing.map(({ place }) => place('anchor'))) }, here),
  ]);
}

function withoutQuote(
  cited: DocumentReading,
  all: readonly Cited[],
  { folder, archive }: ArchiveReading,
  cache: BodyCache,
): Finding[] {
  const quoting = all.filter(
    ({ citation: { anchor, quote } }) => quote !== null && (anchor === null || hasAnchor(cited.facts, anchor)),
  );
  const body = quoting.length === 0 ? null : cache.read(cited.document.body);
  if (!body) return [];
  const text = citedText(body);
  const lost = quoting.filter(({ citation: { anchor, quote } }) => !stands(quote ?? '', text(anchor)));
  if (lost.length === 0) return [];
  const places = anchorPlaces(folder.root, cited.document, archive.settings.locale);
  const same = Map.groupBy(lost, ({ citation: { anchor, quote } }) => JSON.stringify([anchor, quote]));
  return [...same.values()].flatMap((citing) => {
    const { anchor = null, quote } = citing[0]?.citation ?? {};
    const here = places(anchor) ?? { file: cited.document.file, ...cited.valuePlace(['id']) };
    const moved = body.blocks.find((block) => stands(quote ?? '', block.text))?.anchor ?? null;
    const toward = citing.map(({ place }) => place('quote'));
    return bothEnds(quote ?? '', toward, here, moved);
  });
}

/** Measures are quoted by their id: what stands in `<Measure>` is all that can be meant. */
function measureQuotes(reading: ArchiveReading): Finding[] {
  const measures = new Map(reading.measures.toReversed().map((measure) => [measure.measure.id, measure]));
  const lost = newsIn(reading).filter(({ citation: { measure, quote } }) => {
    const known = measures.get(measure);
    return known && quote !== null && !stands(quote, known.measure.text);
  });
  const same = Map.groupBy(lost, ({ citation: { measure, quote } }) => JSON.stringify([measure, quote]));
  return [...same.values()].flatMap((citing) => {
    const { measure = '', quote } = citing[0]?.citation ?? {};
    const here = measures.get(measure)?.place();
    return here
      ? bothEnds(
          quote ?? '',
          citing.map(({ place }) => place('quote')),
          here,
          null,
        )
      : [];
  });
}

function bothEnds(quote: string, citing: readonly FindingPlace[], here: FindingPlace, moved: string | null): Finding[] {
  return [
    ...citing.map((place) => finding('quote-gone', { quote, at: spot(here), moved }, place)),
    finding('quote-gone-here', { quote, ...spotsOf(citing) }, here),
  ];
}
