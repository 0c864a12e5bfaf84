import { readFileSync } from 'node:fs';
import type { ArchiveSettings } from '../archive/archive.ts';
import type { Locale } from '../archive/locale.ts';
import { type Messages, messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { lookStyle } from '../collections/look/look-style.ts';
import { programTokens } from '../collections/look/read-tokens.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';

/** How far the first reading is: documents read, out of how many; or what keeps the archive from being read at all. */
export type FirstReading = { done: number; of: number | null } | { findings: readonly Finding[] };

/** Path below the base of the script that brings the page up to date; Vite serves it. */
export const waitingScript = 'src/integrations/waiting-script.ts';

/**
 * The page that stands in for any other until the archive has been read. Without script it asks for itself every two
 * seconds; nothing is asked for besides its script.
 */
export function waitingPage(
  reading: FirstReading,
  settings: Pick<ArchiveSettings, 'locale' | 'title'>,
  base: string,
  styles: string,
): string {
  const { locale, title } = settings;
  const messages = messagesFor(locale);
  const words = messages.waiting;
  const heading = 'findings' in reading ? words.unreadable : words.reading;
  const main =
    'findings' in reading
      ? `<p class="waiting-note">${words.mend}</p><ol>${reading.findings.map((found) => entry(found, locale, messages)).join('')}</ol>`
      : progress(reading, messages);
  return (
    `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${escaped(`${heading} · ${title}`)}</title><link rel="icon" href="data:,">` +
    '<noscript><meta http-equiv="refresh" content="2"></noscript>' +
    `<style>${styles}</style><script type="module" src="${escaped(base + waitingScript)}"></script></head>` +
    `<body><header class="waiting-head board">${escaped(title)}</header>` +
    `<main class="waiting"><h1>${heading}</h1>${main}</main><p class="waiting-lost" hidden>${words.lost}</p></body></html>\n`
  );
}

/** The styles of that page, with the owner's colours and type; the logo is a file, which cannot be asked for yet. */
export function waitingStyles({ look }: Pick<ArchiveSettings, 'look'>): string {
  const own = ['tokens', 'ground', 'waiting'].map((name) =>
    readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'),
  );
  return [...own, lookStyle(look, null, programTokens()) ?? ''].join('\n');
}

function progress({ done, of }: { done: number; of: number | null }, { waiting, progress: counts }: Messages): string {
  const { number } = counts;
  const said =
    of === null ? waiting.looking : done < of ? waiting.count(number(done), number(of)) : waiting.checking(number(of));
  const value = of === null ? '' : ` max="${Math.max(of, 1)}" value="${done}"`;
  return (
    `<progress aria-label="${waiting.reading}"${value}></progress>` +
    `<p class="waiting-count">${said}</p><p class="waiting-note">${waiting.becomes}</p>`
  );
}

function entry(found: Finding, locale: Locale, { command }: Messages): string {
  const { file, line, column, severity, message, hint } = describe(found, locale);
  return (
    `<li><code>${escaped(`${file}:${line}:${column}`)}</code>` +
    `<p><b>${command.report.severity[severity]}</b> ${escaped(message)}</p><p class="waiting-note">→ ${escaped(hint)}</p></li>`
  );
}
