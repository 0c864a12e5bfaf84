import type { APIRoute } from 'astro';
import { csvOf } from '../../archive/csv.ts';
import { registerTable } from '../../archive/programme/register-table.ts';
import { loadSite } from '../../collections/site.ts';

/** The register for spreadsheets. Built only where there is one. */
export const GET: APIRoute = async () => {
  const { archive, addresses, followUp, messages } = await loadSite();
  if (followUp.rows.length === 0) return new Response(null, { status: 404 });
  const { site } = archive.settings;
  const address = (path: string) => (site === null ? path : new URL(path, site).href);
  return new Response(csvOf(registerTable(followUp, messages.followUp, archive.settings.locale, address, addresses)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
