import type { APIRoute } from 'astro';
import { type ArchivalList, archivalLists, archivalRows } from '../../archive/archival-list.ts';
import { csvOf } from '../../archive/csv.ts';
import { loadSite } from '../../collections/site.ts';

export async function getStaticPaths() {
  const { archive } = await loadSite();
  return archivalLists(archive).map((list) => ({ params: { year: list.name }, props: { list } }));
}

/** A year's documents as an archive room lists them. */
export const GET: APIRoute<{ list: ArchivalList }> = async ({ props }) => {
  const { archive, addresses, messages } = await loadSite();
  return new Response(csvOf(archivalRows(props.list, addresses, messages, archive)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
