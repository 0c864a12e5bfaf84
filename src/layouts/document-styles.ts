import type { ArchiveDocument } from '../archive/document.ts';
import type { Standing } from '../archive/programme/standing.ts';
import type { Site } from '../collections/site.ts';
import contents from '../styles/contents.css?url';
import figures from '../styles/figures.css?url';
import files from '../styles/files.css?url';
import history from '../styles/history.css?url';
import lineage from '../styles/lineage.css?url';
import loop from '../styles/loop.css?url';
import measureMark from '../styles/measure-mark.css?url';
import outcomeLists from '../styles/outcome.css?url';
import proseFigures from '../styles/prose-figures.css?url';
import proseFormer from '../styles/prose-former.css?url';
import proseLists from '../styles/prose-lists.css?url';
import proseNotes from '../styles/prose-notes.css?url';
import proseRare from '../styles/prose-rare.css?url';
import proseTables from '../styles/prose-tables.css?url';
import proseVoices from '../styles/prose-voices.css?url';
import pullQuotes from '../styles/pull-quotes.css?url';
import recording from '../styles/recording.css?url';
import related from '../styles/related.css?url';
import sample from '../styles/sample.css?url';
import slides from '../styles/slides.css?url';
import sources from '../styles/sources.css?url';
import speakers from '../styles/speakers.css?url';
import talks from '../styles/talks.css?url';
import terms from '../styles/terms.css?url';

/** What the HTML of a body shows that a style sheet of its own is for. */
const bodyStyles: [string, RegExp][] = [
  [proseFigures, /<(?:figure|img)\b/],
  [proseFormer, / class="former"/],
  [proseLists, /<[uo]l\b/],
  [proseNotes, /<sup\b/],
  [proseRare, /<(?:em|h[4-6]|hr|pre|input)\b/],
  [proseTables, /<table\b/],
  [proseVoices, /<blockquote\b|class="(?:speaker|stage)\b/],
  [pullQuotes, / class="pull-quote"/],
  [slides, / class="figure slide"/],
  [speakers, / class="speaker-(?:known|region)"/],
  [terms, / class="term"/],
];

/**
 * Addresses of the style sheets that the page of a document links beside those of every page: each only where the page
 * shows what it is for; `html` is its finished body, and `outlined` says that it has contents. A style sheet that a component imports would be linked by all documents, whatever they show.
 */
export function documentStyles(
  document: ArchiveDocument,
  html: string,
  outlined: boolean,
  standing: Standing,
  site: Site,
): string[] {
  const { programme } = site;
  const { attachments, recordings, history: told, outcome, reports } = document;
  const announces = programme.measuresIn(document).length > 0;
  const styles: [string, boolean][] = [
    ...bodyStyles.map(([sheet, shown]): [string, boolean] => [sheet, shown.test(html)]),
    [contents, outlined],
    [sample, document.sample],
    [sources, document.sources.length > 0],
    [files, attachments.length > 0],
    [recording, recordings.length > 0],
    [history, told.state !== null || told.errata.length > 0],
    [talks, standing.parts.length > 0 || standing.inSession !== null],
    [measureMark, announces],
    [loop, announces || outcome !== null || reports.length > 0],
    [figures, outcome !== null && outcome.figures.length > 0],
    [outcomeLists, outcome !== null && outcome.evidence.length + outcome.didNotWork.length > 0],
    [lineage, standing.lineage !== null],
    [related, site.related.of(document).length > 0],
  ];
  return styles.filter(([, shown]) => shown).map(([address]) => address);
}
