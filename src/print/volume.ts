import type { PartialDate } from '../archive/date.ts';
import { dateInWords } from '../archive/date-words.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { type ChosenShelf, charactersOf } from '../archive/volume.ts';
import type { Site } from '../collections/site.ts';
import { sessionName } from '../components/session-words.ts';

/** A volume before its texts are read: what its title page says and what it holds. */
export interface Volume {
  title: string;
  /** `第 2 册，共 3 册`; null where the shelf is one volume. */
  part: string | null;
  /** One document without title page and contents. */
  alone: boolean;
  documents: readonly ArchiveDocument[];
  /** Lines of the title page, without title and part. */
  facts: readonly string[];
}

/** The volumes of a shelf that has been parted, in order; the title page says that they hold what there was on `asOf`. */
export function volumesOf(
  shelf: ChosenShelf,
  parts: readonly (readonly ArchiveDocument[])[],
  site: Site,
  asOf: PartialDate,
): Volume[] {
  const { volume: words } = site.messages;
  const title = shelf.document ? shelf.document.title : shelfTitle(shelf, site);
  return parts.map((documents, index) => ({
    title,
    part: parts.length === 1 ? null : words.part(index + 1, parts.length),
    alone: shelf.document !== null,
    documents,
    facts: factsOf(documents, site, asOf),
  }));
}

function shelfTitle({ year, series, region, theme, session }: ChosenShelf, site: Site): string {
  const words = site.messages.volume;
  const names = [series?.title, region?.name, theme?.name, session && sessionName(session, site)].filter(
    (name): name is string => Boolean(name),
  );
  if (names.length > 0) {
    return words.namedVolume(
      names,
      year === 'undated' ? site.messages.site.undatedMark : year === null ? null : words.yearIn(year),
    );
  }
  return year === 'undated' || year === null ? words.undatedVolume : words.yearVolume(year);
}

function factsOf(documents: readonly ArchiveDocument[], { archive, messages }: Site, asOf: PartialDate): string[] {
  const { locale } = archive.settings;
  const { volume: words } = messages;
  const dates = documents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [first] = dates;
  const last = dates.at(-1);
  const undated = documents.length - dates.length;
  return [
    ...(first && last ? [words.span(dateInWords(first, locale), dateInWords(last, locale))] : []),
    words.holds(documents.length, new Intl.NumberFormat(locale).format(charactersOf(documents))),
    ...(undated > 0 && first ? [words.undatedAmong(undated)] : []),
    words.asOf(dateInWords(asOf, locale)),
  ];
}
