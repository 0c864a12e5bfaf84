import { catalogCsv } from '../archive/publishing/catalog-csv.ts';
import { loadSite } from '../collections/site.ts';

/** The archive's documents as a table. */
export async function GET(): Promise<Response> {
  const { archive, addresses } = await loadSite();
  return new Response(catalogCsv(archive, addresses), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
