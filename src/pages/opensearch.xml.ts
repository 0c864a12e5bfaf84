import type { APIRoute } from 'astro';
import { loadSite } from '../collections/site.ts';
import { openSearchDescription } from '../search/open-search.ts';

/** Lets a browser search the archive from its address line. Built only where the archive has a fixed address. */
export const GET: APIRoute = async () => {
  const { archive, addresses, messages } = await loadSite();
  const { settings } = archive;
  if (settings.site === null) return new Response(null, { status: 404 });
  const xml = openSearchDescription({
    name: settings.title,
    description: messages.search.label,
    language: settings.locale,
    search: new URL(addresses.search(), settings.site).href,
    icon: new URL(addresses.file('favicon.svg'), settings.site).href,
  });
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
