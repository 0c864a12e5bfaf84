import type { Sitting } from '../archive/programme/sitting.ts';
import type { Site } from '../collections/site.ts';
import { sessionName } from './session-words.ts';

/** Where a sitting can be read of: the page of its session, else those of its lectures. */
export function sittingLinks(sitting: Sitting, site: Site): { name: string; href: string; language: string | null }[] {
  const { session, documents } = sitting;
  if (session !== null)
    return [{ name: sessionName(session, site), href: site.addresses.session(session.id), language: null }];
  return documents.map((document) => ({
    name: document.title,
    href: site.addresses.document(document),
    language: document.language,
  }));
}
