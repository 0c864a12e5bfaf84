import type { ArchiveDocument, Speaker } from '../archive/document.ts';
import { attributeValue } from '../markdown/escape.ts';
import type { Site } from './make-site.ts';

/** The turn of a speaker, as its component makes it. */
const turn = /<p class="speaker"([^>]*)>(.*?)<\/p>/gs;

/** Where a talk begins, as its component makes it, with its heading. */
const talk = /<section class="talk" id="([^"]*)"[^>]*>(?:\s*<h[1-6][ >].*?<\/h[1-6]>)?/gs;

/** Puts to every talk of a body that does not begin with a turn who gives it, and to its turns what {@link markTurns} knows. */
export function markSpeakers(html: string, document: ArchiveDocument, site: Site): string {
  const talks = new Map(
    site.programme.appearancesIn(document).map(({ contribution: { anchor, speakers } }) => [anchor, speakers]),
  );
  const begun = html.replace(talk, (beginning, anchor: string, at: number) => {
    const [speaker] = talks.get(anchor) ?? [];
    const follows = html.slice(at + beginning.length, at + beginning.length + 40).trimStart();
    if (!speaker || follows.startsWith('<p class="speaker"')) return beginning;
    const { name, organisation, office, region } = speaker;
    const marks = knownMark([name, organisation, office]) + regionMark(region, document, site);
    return marks === '' ? beginning : `${beginning}<div class="speaker">${marks}</div>`;
  });
  return markTurns(begun, document, site);
}

/**
 * Puts to the turns of a body what the record knows of who speaks and the author has not written there: office and
 * organisation, and the region with a link to it. Once a change: a speaker who goes on is not introduced again. None of it is
 * text, so that copying, searching and citing find the document's own words; the style sheet shows it.
 */
function markTurns(html: string, document: ArchiveDocument, site: Site): string {
  let last = '';
  return html.replace(turn, (whole, attributes: string, content: string) => {
    const name = written(content, 'name');
    const office = written(content, 'office');
    const region = /data-region="([^"]*)"/.exec(attributes)?.[1] ?? null;
    const known = document.speakers.find((speaker) => isMeant(speaker, name, office));
    const who = JSON.stringify([name, office, written(content, 'organisation'), region]);
    if (who === last) return whole;
    last = who;
    const told = knownMark([
      written(content, 'organisation') === null ? known?.organisation : null,
      office === null ? known?.office : null,
    ]);
    return `<p class="speaker"${attributes}>${content}${told}${regionMark(region ?? known?.region ?? null, document, site)}</p>`;
  });
}

function knownMark(facts: readonly (string | null | undefined)[]): string {
  const told = facts.filter((fact) => fact).join(' ');
  return told === '' ? '' : `<span class="speaker-known" data-label="${attributeValue(told)}"></span>`;
}

/** An author who writes the name means that speaker, one who writes the office alone the speaker who has it. */
function isMeant(speaker: Speaker, name: string | null, office: string | null): boolean {
  if (name !== null) return speaker.name !== null && escaped(speaker.name) === name;
  return speaker.office !== null && escaped(speaker.office) === office;
}

/** Its words are in the archive's language, which it says only where the text has one of its own. */
function regionMark(slug: string | null, document: ArchiveDocument, { archive, addresses, messages }: Site): string {
  const region = slug === null ? undefined : archive.regions.find(slug);
  if (!region) return '';
  const attributes = {
    class: 'speaker-region',
    href: addresses.region(region.slug),
    ...(document.language !== null && { lang: archive.settings.locale }),
    'data-label': region.name,
    'aria-label': messages.reading.speakerRegion(region.name),
  };
  return `<a${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${attributeValue(value)}"`)
    .join('')}></a>`;
}

/** A part of a turn as it stands in the HTML, still escaped. */
function written(content: string, part: 'name' | 'office' | 'organisation'): string | null {
  return new RegExp(`<span class="speaker-${part}">(.*?)</span>`, 's').exec(content)?.[1] ?? null;
}

/** As the text of a body's HTML is escaped. */
function escaped(text: string): string {
  return text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
}
