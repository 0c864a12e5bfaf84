import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const pages = join(import.meta.dirname, '../../src/pages');

/** The routes of src/pages that make HTML, as paths in that folder: `regions/[slug]/[...page].astro`. */
export function htmlRoutes(): string[] {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Whether an address below the site's (`lectures/first/`, `404.html`; what follows `?` does not count) can be one of the route's. */
export function isOfRoute(address: string, route: string): boolean {
  return patternOf(route).test(pathOf(address));
}

/** The route that Astro would ask first for the address, so that `regions/unplaced/` is not a region's; null where none fits. */
export function routeOf(address: string, routes: readonly string[] = htmlRoutes()): string | null {
  const fitting = routes.filter((route) => isOfRoute(address, route));
  return fitting.sort((a, b) => rankOf(a).localeCompare(rankOf(b)))[0] ?? null;
}

function pathOf(address: string): string {
  return address.replace(/\?.*$/, '').replace(/\/$|\.html$/, '');
}

function segmentsOf(route: string): string[] {
  return route
    .replace(/\.astro$/, '')
    .replace(/(^|\/)index$/, '')
    .split('/');
}

function patternOf(route: string): RegExp {
  const parts = segmentsOf(route).map((segment, place) => {
    const slash = place === 0 ? '' : '/';
    if (segment.startsWith('[...')) return `(?:${slash}.+)?`;
    return slash + (segment.startsWith('[') ? '[^/]+' : segment.replace(/[.*+?^${}()|\\]/g, '\\$&'));
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** Segment by segment: a name before a parameter, a parameter before the rest of a path. */
function rankOf(route: string): string {
  return segmentsOf(route)
    .map((segment) => (segment.startsWith('[...') ? '2' : segment.startsWith('[') ? '1' : '0'))
    .join('');
}
