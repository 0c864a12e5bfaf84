import { measureListOf } from '../archive/measure-list.ts';
import { loadSite } from '../collections/site.ts';

/** The archive's measures for other programs. */
export async function GET(): Promise<Response> {
  const { addresses, followUp } = await loadSite();
  return new Response(`${JSON.stringify(measureListOf(followUp, addresses))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
