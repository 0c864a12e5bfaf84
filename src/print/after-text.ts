import { dateInWords } from '../archive/date-words.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { newestErrata } from '../archive/history.ts';
import type { Site } from '../collections/site.ts';
import { attachmentAddress } from '../components/attachment-address.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';

/** What a document's page tells after its text: figures, what did not work, evidence, corrections, attachments, sources. */
export function afterText(document: ArchiveDocument, site: Site, depth: 2 | 3): string {
  const { followUp, history, site: words } = site.messages;
  const section = (title: string, content: string) =>
    content === '' ? '' : `<section class="volume-after"><h${depth}>${escaped(title)}</h${depth}>${content}</section>`;
  return (
    section(followUp.figures, figures(document, site)) +
    section(followUp.didNotWork, list((document.outcome?.didNotWork ?? []).map(escaped))) +
    section(followUp.evidence, evidence(document, site)) +
    section(history.corrections, corrections(document, site)) +
    section(words.attachments, attachments(document, site)) +
    section(words.sources, sources(document, site))
  );
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function figures({ outcome }: ArchiveDocument, { archive, messages }: Site): string {
  const rows = outcome?.figures ?? [];
  if (rows.length === 0) return '';
  const { locale } = archive.settings;
  const words = messages.followUp;
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const amount = (value: number, unit: string) => {
    const number = written.format(value);
    return /^[%‰°]/.test(unit) ? number + unit : `${number} ${unit}`;
  };
  const day = (date: string | null) => (date === null ? words.unstated : dateInWords(date, locale));
  const head = [words.figure, words.value, messages.site.date, words.before, words.source];
  const cells = rows.map(({ name, value, unit, date, before, source }) => [
    name,
    amount(value, unit),
    day(date),
    before === null
      ? words.unstated
      : `${amount(before.value, unit)}${before.date === null ? '' : ` ${day(before.date)}`}`,
    source ?? words.unstated,
  ]);
  const row = (tag: string, of: readonly string[]) =>
    `<tr>${of.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row('th', head)}</thead><tbody>${cells.map((of) => row('td', of)).join('')}</tbody></table>`;
}

function evidence({ outcome }: ArchiveDocument, { programme, messages }: Site): string {
  return list(
    (outcome?.evidence ?? []).map(({ title, citation, url }) => {
      const cited = citation ? programme.document(citation.document) : undefined;
      const from = cited && cited.title !== title ? ` ${messages.site.work(cited.title)}` : '';
      const quote = citation?.quote ? ` <q>${escaped(citation.quote)}</q>` : '';
      return escaped(title + from) + quote + (url === null ? '' : ` ${escaped(url)}`);
    }),
  );
}

function corrections(document: ArchiveDocument, { archive, messages }: Site): string {
  const words = messages.history;
  const { separator } = messages.site;
  return list(
    newestErrata(document.history).map(({ date, anchor, was, is, note, by }) => {
      const facts = [dateInWords(date, archive.settings.locale), anchor, note, by === null ? null : words.by(by)];
      const told = facts.filter((fact) => fact !== null).join(separator);
      return `${escaped(told)} ${words.was} <del>${escaped(was)}</del> ${words.is} <ins>${escaped(is)}</ins>`;
    }),
  );
}

/** With their checksums: what cannot be printed can still be known again. */
function attachments(document: ArchiveDocument, site: Site): string {
  const { settings } = site.archive;
  return list(
    document.attachments.map((attachment) => {
      const address = attachmentAddress(document, attachment, site);
      const where = address === null ? null : (/^[a-z]+:/i.test(address) ? '' : (settings.site ?? '')) + address;
      const checksum = attachment.sha256 === null ? null : `SHA-256 ${attachment.sha256}`;
      return escaped([attachment.title, attachment.name, where, checksum].filter((fact) => fact !== null).join(' '));
    }),
  );
}

function sources(document: ArchiveDocument, { archive, messages }: Site): string {
  return list(
    document.sources.map(({ title, publisher, date, url }) =>
      escaped(
        [messages.site.work(title), publisher, date && dateInWords(date, archive.settings.locale), url]
          .filter((fact) => fact !== null)
          .join(' '),
      ),
    ),
  );
}
