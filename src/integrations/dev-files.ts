import { join } from 'node:path';
import send from 'send';
import type { Connect } from 'vite';
import { bodiesOf } from '../checks/bodies.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { dataFile, readBlocks } from '../collections/data-files.ts';
import { imageVersion, knownImage } from '../collections/images.ts';
import { lookFiles } from '../collections/look/look-files.ts';
import { linkedFileName } from '../collections/render-body.ts';
import type { Store } from '../collections/store.ts';
import type { DevView } from './dev-archive.ts';

export interface FilesOptions {
  view: () => DevView;
  content: string;
  /** The site of the last build, whose index is searched. */
  out: string;
  store: Store;
  bodies: BodyCache;
}

/**
 * Answers what a build would have put beside the pages: files for other programs, pictures, attachments, and the files of the
 * search from the last build.
 */
export function siteFiles({ view, content, out, store, bodies }: FilesOptions): Connect.NextHandleFunction {
  return (request: Connect.IncomingMessage, response, next) => {
    const { site } = view();
    const { base } = site.addresses;
    // Vite takes the base off `url` for what comes after it.
    const path = pathOf(request.originalUrl ?? request.url ?? '');
    const own = path?.startsWith(base) ? path.slice(base.length) : '';
    const [folder = '', ...rest] = own.split('/');
    const name = rest.join('/');
    const { locale } = site.archive.settings;
    // Of all that browsers ask for, few paths can be those of a file for programs.
    const data = /\.(?:json|csv|xml|txt|bib|ris)$/.test(own)
      ? dataFile(own, site, readBlocks(content, locale, bodies))
      : null;
    if (data !== null) {
      const type = `${data.mediaType}; charset=utf-8`;
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(data.text());
      return;
    }
    const give = (root: string, file: string) =>
      send(request, `/${file.split('/').map(encodeURIComponent).join('/')}`, {
        root,
        index: false,
        cacheControl: false,
      })
        .on('headers', () => response.setHeader('Cache-Control', 'no-cache'))
        .on('error', () => next())
        .on('directory', () => next())
        .pipe(response);
    if (folder === 'search' && name !== '') give(join(out, 'search'), name);
    else if (folder === 'files') {
      const file = offeredFile(view(), rest);
      if (file === null) next();
      else give(content, file);
    } else if (folder === 'images' || folder === 'look') {
      const made = folder === 'look' ? lookFile(`look/${name}`, view(), content) : picture(name, content, store);
      made.then((bytes) => {
        if (bytes === null) next();
        else response.writeHead(200, { 'Content-Type': typeOf(name), 'Cache-Control': 'no-cache' }).end(bytes);
      }, next);
    } else next();
  };
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return null;
  }
}

/** Path from the content folder of a file that a page offers; null where no page does. */
function offeredFile({ site, reading }: DevView, address: readonly string[]): string | null {
  const { documents, pages } = site.archive;
  const name = address.at(-1);
  const folder = address.slice(0, -1).join('/');
  const document = documents.find(({ id }) => id === folder);
  const attached = document?.attachments.find((attachment) => attachment.name === name);
  if (attached) return attached.file;
  const owner = document ?? pages.find(({ slug }) => `pages/${slug}` === folder);
  const links = bodiesOf(reading).find(({ file }) => file === owner?.file)?.body.links ?? [];
  for (const { target } of links) {
    const found = site.targets.resolve(target, owner?.file ?? '');
    if (found.kind === 'file' && linkedFileName(found.file) === name) return found.file;
  }
  return null;
}

async function picture(name: string, content: string, store: Store): Promise<Buffer | null> {
  const [, digest, width] = /^([0-9a-f]{16})-(\d+)\.(?:webp|jpg|png)$/.exec(name) ?? [];
  const info = digest === undefined ? null : await knownImage(digest);
  const wanted = info?.widths.find((offered) => String(offered) === width);
  return info && wanted !== undefined ? imageVersion(info, wanted, formatOf(name), content, store) : null;
}

async function lookFile(path: string, { site }: DevView, content: string): Promise<string | Buffer | null> {
  const file = lookFiles(site, content).find((offered) => offered.path === path);
  return file ? file.bytes() : null;
}

function typeOf(name: string): string {
  return name.endsWith('.css') ? 'text/css' : `image/${formatOf(name)}`;
}

function formatOf(name: string): 'webp' | 'jpeg' | 'png' {
  return name.endsWith('.webp') ? 'webp' : name.endsWith('.png') ? 'png' : 'jpeg';
}
