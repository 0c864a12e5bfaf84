import type { AstroIntegration } from 'astro';
import { type BlocksOf, dataFile } from '../collections/data-files.ts';
import type { Site } from '../collections/make-site.ts';

/** What the files are made from. */
export interface DataSource {
  site: Site;
  blocksOf: BlocksOf;
}

/** Under `dev`, answers the files for other programs, which a build writes without Astro, from the archive as `read` gives it. */
export function devDataFiles(read: () => DataSource | null): AstroIntegration {
  return {
    name: 'lectern:data-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Of all that browsers ask of the server, few paths can be those of such a file: only for these the archive is read.
          const path = (request.originalUrl ?? '').replace(/[?#].*$/, '');
          const source = /\.(?:json|csv|xml|bib|ris)$/.test(path) ? read() : null;
          const base = source?.site.addresses.base ?? '/';
          const file =
            source && path.startsWith(base) && dataFile(path.slice(base.length), source.site, source.blocksOf);
          if (!file) return next();
          response.setHeader('Content-Type', `${file.mediaType}; charset=utf-8`);
          response.setHeader('Cache-Control', 'no-cache');
          response.end(file.text());
        });
      },
    },
  };
}
