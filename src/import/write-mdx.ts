import { stringify } from 'yaml';
import type { Source, Speaker } from '../archive/document.ts';
import type { Draft } from './draft.ts';

/** A draft whose body is written out as MDX. */
export interface WrittenDraft extends Omit<Draft, 'body'> {
  body: string;
}

/** A draft with the vocabulary of the archive it goes into. */
export interface FiledDraft extends Omit<WrittenDraft, 'regions' | 'themes'> {
  id: string;
  /** Slugs. */
  regions: string[];
  /** Slugs. */
  themes: string[];
}

/**
 * The text of a document's `.mdx` file: front matter with only the fields that say something, then the body.
 * A field that was guessed carries the words `toConfirm` as a comment.
 */
export function writeMdx(draft: FiledDraft, toConfirm: string): string {
  const fields: [string, unknown][] = [
    ['id', draft.id],
    ['title', draft.title],
    ['heading', draft.heading],
    ['date', draft.date],
    ['language', draft.language],
    ['regions', draft.regions],
    ['themes', draft.themes],
    ['speakers', draft.speakers.map((speaker: Speaker) => stated(Object.entries(speaker)))],
    ['summary', draft.summary],
    ['sources', draft.sources.map((source: Source) => stated(Object.entries(source)))],
    ['textState', draft.textState ?? null],
  ];
  const guessed = new Set<string>(draft.guessed ?? []);
  const lines = Object.entries(stated(fields)).map(([key, value]) => {
    const yaml = stringify({ [key]: value }, { lineWidth: 0 });
    return guessed.has(key) ? yaml.replace('\n', ` # ${toConfirm}\n`) : yaml;
  });
  return `---\n${lines.join('')}---\n\n${draft.body}`;
}

function stated(fields: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
