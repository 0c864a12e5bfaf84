import { dateInWords } from '../archive/date-words.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { standingOf as textStandingOf } from '../archive/history.ts';
import type { Site } from '../collections/site.ts';
import { levelName, placeLine, themeNames } from '../components/ledger-words.ts';
import { sessionName } from '../components/session-words.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';
import { anchorIn } from './body-in-volume.ts';

/** What a title block is made from. */
export interface TitledDocument {
  site: Site;
  document: ArchiveDocument;
  /** Of its title: 1 where it stands alone, 2 in a volume. */
  depth: 1 | 2;
}

/** What stands before a text on paper: title, who spoke, when and where, the record, how far the text can be relied on. */
export function titleBlock({ site, document, depth }: TitledDocument): string {
  const { heading, title, speakers, language, summary, sample } = document;
  const words = site.messages.site;
  const said = language === null ? '' : ` lang="${escaped(language)}"`;
  const by = speakers.map((speaker) => `<p class="volume-by">${escaped(words.speaker(speaker))}</p>`).join('');
  const facts = [dateLine(document, site), placeLine(document, site)].filter((fact) => fact !== '');
  const notices = [stateLine(document, site), sample ? sampleLine(site) : ''].filter((notice) => notice !== '');
  return (
    `<header class="volume-head"><h${depth} id="${anchorIn(document.id, 'title')}"${said}>${escaped(heading ?? title)}</h${depth}>` +
    `${by}<p class="volume-facts">${facts.map((fact) => `<span>${escaped(fact)}</span>`).join(' ')}</p>` +
    `<dl class="record">${recordRows(document, site)}</dl>` +
    notices.map((notice) => `<p class="volume-notice">${escaped(notice)}</p>`).join('') +
    (summary === null ? '' : `<p class="volume-summary"${said}>${escaped(summary)}</p>`) +
    `</header>`
  );
}

function dateLine({ date }: ArchiveDocument, { archive, messages }: Site): string {
  return date === null ? messages.site.undatedMark : dateInWords(date, archive.settings.locale);
}

function sampleLine({ messages }: Site): string {
  return messages.volume.sample(messages.site.sample, messages.site.sampleNotice);
}

/** A machine's text is said to be one before anything else of it is read. */
function stateLine({ history }: ArchiveDocument, { archive, messages }: Site): string {
  const standing = textStandingOf(history);
  if (standing === null) return '';
  const words = messages.history;
  const inWords = (date: string) => dateInWords(date, archive.settings.locale);
  const note =
    standing.state === 'approved'
      ? words.approved(standing.by, standing.on && inWords(standing.on)) +
        (standing.correctedSince === null ? '' : words.correctedSince(inWords(standing.correctedSince)))
      : words.stateNotes[standing.state];
  return messages.volume.sample(words.states[standing.state], note);
}

function recordRows(document: ArchiveDocument, site: Site): string {
  const { archive, programme, addresses, messages } = site;
  const { site: words, history, sessions, volume } = messages;
  const { reference, draft, classification } = document.archival;
  const series = archive.series.find(({ slug }) => slug === document.series);
  const session = programme.sessionOf(document);
  const number = document.number === null ? '' : ` ${words.number(document.number)}`;
  const rows: [name: string, value: string | null | undefined][] = [
    [history.columns.reference, reference],
    [volume.catalogued, document.heading === null ? null : document.title],
    [words.type, words.types[document.type]],
    [history.columns.draft, draft],
    [history.columns.classification, classification],
    [words.series, series && series.title + number],
    [sessions.session, session && sessionName(session, site)],
    [words.level, levelName(document.level, site)],
    [words.themes, themeNames(document, site).join(words.separator)],
    [history.revised, document.revised && dateInWords(document.revised, archive.settings.locale)],
    [words.identifier, document.id],
    [volume.address, (archive.settings.site ?? '') + addresses.document(document)],
  ];
  return rows
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value ?? '')}</dd></div>`)
    .join('');
}
