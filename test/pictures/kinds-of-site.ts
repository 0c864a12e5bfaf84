import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../browser/page-kinds.ts';
import { htmlRoutes, routeOf } from '../browser/page-routes.ts';
import { htmlFiles } from '../browser/site-links.ts';

/** One page of each route that a built site has, the one with the most on it: for an archive of which nothing else is known. */
export function kindsOfSite(folder: string): PageKind[] {
  const routes = htmlRoutes();
  const largest = new Map<string, { address: string; bytes: number }>();
  for (const file of htmlFiles(folder).sort()) {
    const address = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const route = routeOf(address, routes);
    const bytes = statSync(join(folder, file)).size;
    if (route !== null && bytes > (largest.get(route)?.bytes ?? 0)) largest.set(route, { address, bytes });
  }
  return [...largest].map(([route, { address }]) => ({ name: route.replace(/\.astro$/, ''), route, address }));
}
