import type { APIRoute } from 'astro';
import type { ArchiveDocument } from '../../archive/document.ts';
import { documentData } from '../../archive/publishing/document-data.ts';
import { changedFiles } from '../../collections/changed-pages.ts';
import { blocksOf, loadSite } from '../../collections/site.ts';

export async function getStaticPaths() {
  const { addresses, archive } = await loadSite();
  const withText = ({ body, characters }: ArchiveDocument) => [body, characters];
  return changedFiles(archive.documents, ({ id }) => addresses.data(id), withText).map((document) => ({
    params: { id: document.id },
    props: { document },
  }));
}

/** A document with its text by paragraph, for other programs. */
export const GET: APIRoute<{ document: ArchiveDocument }> = async ({ props: { document } }) => {
  const { archive, addresses } = await loadSite();
  const data = documentData(document, await blocksOf(document), archive, addresses);
  return new Response(`${JSON.stringify(data)}\n`, { headers: { 'content-type': 'application/json' } });
};
