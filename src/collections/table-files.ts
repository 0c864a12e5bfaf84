import { archivalLists, archivalRows } from '../archive/archival-list.ts';
import { catalogOf } from '../archive/catalog.ts';
import { csvOf } from '../archive/csv.ts';
import { measureListOf } from '../archive/measure-list.ts';
import { registerTable } from '../archive/programme/register-table.ts';
import { catalogCsv } from '../archive/publishing/catalog-csv.ts';
import { type DataFile, fileAt, jsonAt } from './data-file.ts';
import type { Site } from './make-site.ts';

/** Catalogues of documents and measures, and tables for spreadsheets and archive rooms. */
export function* tableFiles(site: Site): Generator<DataFile> {
  const { archive, addresses, followUp, messages } = site;
  const csv = (address: string, text: () => string) => fileAt(address, 'text/csv', site, text);
  yield jsonAt(addresses.file('catalog.json'), site, () => catalogOf(archive, addresses));
  yield csv(addresses.file('catalog.csv'), () => catalogCsv(archive, addresses));
  yield jsonAt(addresses.file('measures.json'), site, () => measureListOf(followUp, addresses));
  if (followUp.rows.length > 0) {
    const { locale, site: home } = archive.settings;
    const whole = (path: string) => (home === null ? path : new URL(path, home).href);
    yield csv(addresses.registerTable(), () =>
      csvOf(registerTable(followUp, messages.followUp, locale, whole, addresses)),
    );
  }
  for (const list of archivalLists(archive))
    yield csv(addresses.archival(list.name), () => csvOf(archivalRows(list, addresses, messages, archive)));
}
