import type { ArchiveDocument } from '../archive/document.ts';
import type { Standing } from '../archive/programme/standing.ts';
import type { Site } from '../collections/site.ts';
import figures from '../styles/figures.css?url';
import files from '../styles/files.css?url';
import history from '../styles/history.css?url';
import ledger from '../styles/ledger.css?url';
import lineage from '../styles/lineage.css?url';
import loop from '../styles/loop.css?url';
import measureMark from '../styles/measure-mark.css?url';
import talks from '../styles/talks.css?url';

/**
 * Addresses of the style sheets that the page of a document links beside those of every page: each only where the page
 * shows what it is for. A style sheet that a component imports would be linked by all documents, whatever they show.
 */
export function documentStyles(document: ArchiveDocument, standing: Standing, { programme, shelves }: Site): string[] {
  const { attachments, history: told, outcome, reports } = document;
  const announces = programme.measuresIn(document).length > 0;
  const styles: [string, boolean][] = [
    [files, attachments.length > 0],
    [history, told.state !== null || told.errata.length > 0],
    [talks, standing.parts.length > 0 || standing.inSession !== null],
    [measureMark, announces],
    [loop, announces || outcome !== null || reports.length > 0],
    [figures, outcome !== null && outcome.figures.length > 0],
    [lineage, standing.lineage !== null],
    [ledger, shelves.related(document).length > 0],
  ];
  return styles.filter(([, shown]) => shown).map(([address]) => address);
}
