import type { APIRoute } from 'astro';
import { type CitationFormat, citationFile, citationFormats, citationMediaTypes } from '../../archive/citing/files.ts';
import { recordOf } from '../../archive/citing/record.ts';
import type { ArchiveDocument } from '../../archive/document.ts';
import { changedFiles } from '../../collections/changed-pages.ts';
import { loadSite } from '../../collections/site.ts';

export async function getStaticPaths() {
  const { addresses, archive } = await loadSite();
  return citationFormats.flatMap((format) =>
    changedFiles(archive.documents, ({ id }) => addresses.citation(id, format)).map((document) => ({
      params: { file: `${document.id}.${format}` },
      props: { document, format },
    })),
  );
}

/** A citation for a reference manager: `/cite/<id>.bib`, `.ris`, `.json`. */
export const GET: APIRoute<{ document: ArchiveDocument; format: CitationFormat }> = async ({ props }) => {
  const { archive, addresses } = await loadSite();
  const text = citationFile(recordOf(props.document, archive, addresses), props.format);
  return new Response(text, { headers: { 'content-type': `${citationMediaTypes[props.format]}; charset=utf-8` } });
};
