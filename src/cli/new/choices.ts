import type { Archive } from '../../archive/archive.ts';
import type { Session } from '../../archive/programme/session.ts';
import type { Choice } from './choice.ts';

/** The archive's own words, as something to choose from. */

export function regionChoices({ regions }: Archive): Choice[] {
  return regions.all.map(({ slug, name, code, aliases, pinyin, validTo }) => ({
    value: slug,
    name,
    detail: [slug, validTo === null ? '' : `–${validTo}`].join(' ').trim(),
    others: [code, ...aliases],
    pinyin,
  }));
}

export function themeChoices({ themes }: Archive): Choice[] {
  return themes.map(({ slug, name, aliases, pinyin }) => ({
    value: slug,
    name,
    detail: slug,
    others: aliases,
    pinyin,
  }));
}

export function seriesChoices({ series }: Archive): Choice[] {
  return series.map(({ slug, title }) => ({ value: slug, name: title, detail: slug, others: [], pinyin: null }));
}

export function levelChoices({ settings }: Archive): Choice[] {
  return settings.levels.map(termChoice);
}

export function kindChoices({ settings }: Archive): Choice[] {
  return settings.kinds.map(termChoice);
}

/** Newest first: a talk is most often added to the last sitting. */
export function sessionChoices(archive: Archive): Choice[] {
  return archive.sessions
    .map((session) => ({
      value: session.id,
      name: [session.date, sessionName(session, archive)].filter(Boolean).join(' '),
      detail: session.id,
      others: session.title === null ? [] : [session.title],
      pinyin: null,
    }))
    .reverse();
}

export function topicChoices({ sessions }: Archive, id: string | undefined): Choice[] {
  const topics = sessions.find((session) => session.id === id)?.topics ?? [];
  return topics.map(({ slug, title }) => ({ value: slug, name: title, detail: slug, others: [], pinyin: null }));
}

export function measureChoices({ measures, documents }: Archive): Choice[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return measures.map(({ id, title, document }) => ({
    value: id,
    name: title,
    detail: [id, titles.get(document)].filter(Boolean).join(' · '),
    others: [],
    pinyin: null,
  }));
}

function termChoice({ slug, name }: { slug: string; name: string }): Choice {
  return { value: slug, name, detail: slug, others: [], pinyin: null };
}

function sessionName(session: Session, { series }: Archive): string {
  return session.title ?? series.find(({ slug }) => slug === session.series)?.title ?? session.id;
}
