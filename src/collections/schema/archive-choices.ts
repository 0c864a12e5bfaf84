import { isWhole } from '../body-facts.ts';
import type { ArchiveReading } from '../read-archive.ts';
import type { Choice, Choices } from './json-schema.ts';

/** The words that the fields of an archive may hold, with their names; nothing where some of them could not be read. */
export function choicesOf({ archive, vocabulary, documents, folder }: ArchiveReading): Choices {
  const { regions, themes, series, sessions, measures, settings } = archive;
  const unless = (part: Parameters<typeof vocabulary.unread.has>[0], words: Choice[]) =>
    vocabulary.unread.has(part) ? null : words;
  const terms = (all: readonly { slug: string; name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, name }));
  const written = folder.files.filter((file) => /^(?:lectures|cases)\/.*\.mdx$/.test(file));
  const allRead = documents.length === written.length;
  const idsOf = (some: typeof documents) =>
    allRead ? some.map(({ document: { id, title } }) => ({ value: id, name: title })) : null;
  return {
    region: unless(
      'regions',
      regions.all.map(({ slug, name, code }) => ({ value: slug, name, also: [code] })),
    ),
    'region-code': unless(
      'regions',
      regions.all.map(({ code, name }) => ({ value: code, name })),
    ),
    theme: unless('themes', terms(themes)),
    series: unless(
      'series',
      series.map(({ slug, title }) => ({ value: slug, name: title })),
    ),
    level: unless('levels', terms(settings.levels)),
    kind: unless('kinds', terms(settings.kinds)),
    stage: unless(
      'stages',
      settings.stages.map(({ slug, name }) => ({ value: slug, name, also: [name] })),
    ),
    document: idsOf(documents),
    lecture: idsOf(documents.filter(({ document }) => document.type !== 'case')),
    session: unless(
      'sessions',
      sessions.map(({ id, title, date }) => ({ value: id, name: title ?? date ?? id })),
    ),
    topic: unless(
      'sessions',
      sessions.flatMap(({ topics }) => topics.map(({ slug, title }) => ({ value: slug, name: title }))),
    ),
    // What a body that could not be read declares is not known.
    measure:
      allRead && documents.every(({ facts }) => isWhole(facts))
        ? measures.map(({ id, title }) => ({ value: id, name: title }))
        : null,
  };
}
