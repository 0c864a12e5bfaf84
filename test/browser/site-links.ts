import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** The HTML files of a built site, by their paths in it. */
export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

/** Links of a built site's pages that lead to no page, file or anchor of it; `base` as it was built for. */
export function brokenLinks(folder: string, base: string): string[] {
  const known = new Map(htmlFiles(folder).map((file) => [file, readPage(join(folder, file))]));
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return [...known].flatMap(([file, { links }]) =>
    links.flatMap((link) => {
      if (/^(?:https?:|mailto:|tel:)/.test(link)) return [];
      const url = new URL(link, `http://site.invalid${base}${file.replace(/index\.html$/, '')}`);
      const path = decodeURIComponent(url.pathname);
      if (!path.startsWith(base)) return [`${file}: ${link}`];
      const reached = path.endsWith('/') ? `${path}index.html`.slice(base.length) : path.slice(base.length);
      const anchor = decodeURIComponent(url.hash.slice(1));
      const found = files.has(reached) && (anchor === '' || known.get(reached)?.ids.has(anchor));
      return found ? [] : [`${file}: ${link}`];
    }),
  );
}

function readPage(path: string): { links: string[]; ids: Set<string> } {
  const links: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      if (name === 'a' && attributes.href !== undefined) links.push(attributes.href);
    },
  });
  parser.end(readFileSync(path, 'utf8'));
  return { links, ids };
}
