import type { Addresses } from './address.ts';
import type { Archive } from './archive.ts';
import { compareOldest, type PartialDate } from './date.ts';
import { dateInWords } from './date-words.ts';
import type { ArchiveDocument } from './document.ts';
import type { Messages } from './messages.ts';

/** A list for an archive room: a year's documents, or those without a date. */
export interface ArchivalList {
  /** Name of its file, without the ending. */
  name: string | 'undated';
  /** Oldest first, then by id; withdrawn ones among them. */
  documents: ArchiveDocument[];
}

/** Newest year first, the undated last; none where nothing belongs in it. */
export function archivalLists({ documents, withdrawn }: Pick<Archive, 'documents' | 'withdrawn'>): ArchivalList[] {
  const all = [...documents, ...withdrawn].sort((a, b) => compareOldest(a.date, b.date) || (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(all, ({ date }) => date?.slice(0, 4) ?? 'undated')]
    .map(([name, ofYear]) => ({ name, documents: ofYear }))
    .sort((a, b) => (a.name === 'undated' ? 1 : b.name === 'undated' ? -1 : a.name < b.name ? 1 : -1));
}

/** A date as DA/T 22—2015 writes it, `20230824`; what is not known of it is `00`, as catalogue databases of archives have it. */
function eightDigits(date: PartialDate): string {
  return date.replaceAll('-', '').padEnd(8, '0');
}

/**
 * The list as a table, its first row the names of the columns: those of DA/T 22—2015 (归档文件目录) and of DA/T 18—2022 that
 * the archive knows, 责任者 before 题名 as there, then what leads back to the archive. What is not stated is empty.
 * @param site where the archive is found, without its path; the addresses are paths where it is null
 */
export function archivalRows(
  { documents }: ArchivalList,
  addresses: Addresses,
  { site, history }: Messages,
  { settings }: Pick<Archive, 'settings'>,
): (string | number)[][] {
  const { columns } = history;
  const remarksOf = ({ date, withdrawn }: ArchiveDocument) =>
    [
      date?.length === 4 ? history.dateRemark.year : date?.length === 7 ? history.dateRemark.month : '',
      withdrawn ? history.withdrawnRemark(dateInWords(withdrawn.on, settings.locale), withdrawn.reason) : '',
    ]
      .filter((remark) => remark !== '')
      .join(history.betweenRemarks);
  const rows = documents.map((document, index) => {
    const { reference, draft, classification, access, carrier, pages } = document.archival;
    return [
      index + 1,
      reference ?? '',
      document.speakers.map((speaker) => site.speaker(speaker)).join(site.betweenSpeakers),
      document.title,
      document.date === null ? '' : eightDigits(document.date),
      draft ?? '',
      classification ?? '',
      access ?? '',
      carrier ?? '',
      pages ?? '',
      document.characters,
      document.id,
      (settings.site ?? '') + addresses.document(document),
      remarksOf(document),
    ];
  });
  return [Object.values(columns), ...rows];
}
