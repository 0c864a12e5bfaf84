import { catalogOf } from '../archive/catalog.ts';
import { loadSite } from '../collections/site.ts';

/** The archive's documents for other programs. */
export async function GET(): Promise<Response> {
  const { archive, addresses } = await loadSite();
  return new Response(`${JSON.stringify(catalogOf(archive, addresses))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
