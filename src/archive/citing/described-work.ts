import type { CitedName } from './cited-name.ts';
import { type CitedWork, citingLocale } from './record.ts';

type DescribedName = { name: string } | { familyName: string; givenName: string };

/** The article in the description that `json-ld.ts` makes, as far as references need it. */
interface DescribedArticle {
  '@type': string;
  '@id': string;
  identifier: string;
  headline: string;
  genre: string;
  inLanguage: string;
  dateCreated?: string;
  author?: DescribedName | DescribedName[];
  isPartOf: { name: string };
}

/**
 * The work that a page's JSON-LD describes, so that a script can cite it from the page alone.
 * @param json text of the description, as the page holds it
 */
export function describedWork(json: string): CitedWork {
  const { '@graph': nodes } = JSON.parse(json) as { '@graph': DescribedArticle[] };
  const article = nodes.find((node) => node['@type'] === 'Article');
  if (!article) throw new Error('The page describes no article.');
  const { '@id': url, identifier, headline, genre, inLanguage, dateCreated, author = [], isPartOf } = article;
  return {
    id: identifier,
    title: headline,
    authors: [author]
      .flat()
      .map(
        (name): CitedName =>
          'familyName' in name
            ? { kind: 'person', family: name.familyName, given: name.givenName }
            : { kind: 'body', literal: name.name },
      ),
    issued: dateCreated ?? null,
    locale: citingLocale(inLanguage),
    genre,
    container: isPartOf.name,
    url: /^https?:/.test(url) ? url : null,
  };
}
