import type { APIRoute } from 'astro';
import { type CaptionedRecording, captionRoutes, captionsFile } from '../../../collections/caption-routes.ts';
import { loadSite } from '../../../collections/site.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return captionRoutes(site.shelves.cases, site);
}

/** The captions of a recording, as WebVTT. */
export const GET: APIRoute<CaptionedRecording> = async ({ props }) =>
  new Response(await captionsFile(props), { headers: { 'content-type': 'text/vtt; charset=utf-8' } });
