import { dateInWords } from '../archive/date-words.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { bodyOf, type Site } from '../collections/site.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';
import { afterText } from './after-text.ts';
import { bodyInVolume, type VolumePlace } from './body-in-volume.ts';
import { titleBlock } from './title-block.ts';
import type { Volume } from './volume.ts';
import { volumeStyles } from './volume-styles.ts';

/** Where a page number is to stand in the contents, by the id of the document: {@link withPageNumbers} puts it there. */
const openPage = (id: string) => `<span class="contents-page" data-of="${id}"></span>`;

/**
 * A volume as one HTML page that needs nothing beside it: title page, contents, documents, styles and pictures. It has no
 * script and asks nobody for anything. The texts are those of the run it is made in (`handOver`).
 * @param picture gives a picture of the site as a `data:` address
 */
export async function volumePage(volume: Volume, site: Site, picture: VolumePlace['picture']): Promise<string> {
  const { settings } = site.archive;
  const depth = volume.alone ? 1 : 2;
  const within = new Map(volume.documents.map((document) => [site.addresses.document(document), document.id]));
  const place = (id: string): VolumePlace => ({
    id,
    deeper: depth - 1,
    documentAt: (address) => within.get(address),
    published: (address) => (settings.site === null ? null : settings.site + address),
    picture,
  });
  const articles: string[] = [];
  for (const [index, document] of volume.documents.entries()) {
    const body = await bodyInVolume((await bodyOf(document)).html, place(document.id));
    const language = document.language === null ? '' : ` lang="${escaped(document.language)}"`;
    articles.push(
      `<article class="volume-document volume-${index}" id="${document.id}">${titleBlock({ site, document, depth })}` +
        `<div class="prose"${language}>${body}</div>${afterText(document, site, volume.alone ? 2 : 3)}</article>`,
    );
  }
  const title = [volume.title, volume.part, settings.title].filter((part) => part !== null).join(' · ');
  return (
    `<!doctype html>\n<html lang="${settings.locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<title>${escaped(title)}</title><style>${volumeStyles(volume, settings.title)}</style></head>` +
    `<body class="volume"><main>${volume.alone ? '' : front(volume, site)}\n${articles.join('\n')}\n</main></body></html>\n`
  );
}

function front(volume: Volume, site: Site): string {
  const { settings } = site.archive;
  const line = (text: string) => `<p>${escaped(text)}</p>`;
  return (
    `<section class="volume-cover"><p class="volume-archive">${escaped(settings.title)}</p>` +
    `<h1>${escaped(volume.title)}</h1>${volume.part === null ? '' : `<p class="volume-part">${escaped(volume.part)}</p>`}` +
    `<div class="volume-about">${volume.facts.map(line).join('')}${line(settings.organisation)}</div></section>` +
    `<nav class="volume-contents" aria-labelledby="contents."><h2 id="contents.">${site.messages.volume.contents}</h2>` +
    `<ol>${volume.documents.map((document) => entry(document, site)).join('')}</ol></nav>`
  );
}

function entry(document: ArchiveDocument, { archive, messages }: Site): string {
  const { title, date, speakers, language, id } = document;
  const said = language === null ? '' : ` lang="${escaped(language)}"`;
  const by = speakers.map((speaker) => messages.site.speaker(speaker)).join(messages.site.betweenSpeakers);
  const when = date === null ? messages.site.undatedMark : dateInWords(date, archive.settings.locale);
  return (
    `<li><a href="#${id}"><span class="contents-title"${said}>${escaped(title)}</span>` +
    `<span class="contents-leader"></span>${openPage(id)}</a>` +
    `<p>${escaped([when, by].filter((part) => part !== '').join('　'))}</p></li>`
  );
}

/** The page with the number of each document's first page in its contents; `pages` by id of document. */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return [...pages].reduce((text, [id, page]) => {
    const open = openPage(id);
    return text.replace(open, open.replace('></', `>${page}</`));
  }, html);
}
