import type { CitingMessages } from '../messages/citing.ts';

/** A person's name in parts, or a name that is not to be taken apart (CSL's `literal`): a Chinese one, an office, an organisation. */
export type CitedName =
  | { kind: 'person'; family: string; given: string }
  | { kind: 'person' | 'body'; literal: string };

/**
 * How a speaker is named in a citation. A person by name; where the archive knows the office only, organisation and
 * office together stand for the author; where it knows only the region, the region does. Null where it knows nothing.
 * Only a name that its author wrote as `Smith, Jane` is taken apart: which part of `Zhang San` is the family name
 * nobody but the author can tell.
 */
export function citedName(
  speaker: { name: string | null; office: string | null; organisation: string | null },
  region: string | null,
  words: Pick<CitingMessages, 'office'>,
): CitedName | null {
  const { name, office, organisation } = speaker;
  if (name !== null) return personal(name);
  const body = organisation ?? region;
  if (body !== null && office !== null) return { kind: 'body', literal: words.office(body, office) };
  const known = body ?? office;
  return known === null ? null : { kind: 'body', literal: known };
}

function personal(name: string): CitedName {
  const [, family, given] = /^(\p{Script=Latin}[^,]*), *(\p{Script=Latin}[^,]*)$/u.exec(name) ?? [];
  return family !== undefined && given !== undefined
    ? { kind: 'person', family, given }
    : { kind: 'person', literal: name };
}

/** First letters of the given names, each followed by `stop`: `Jean-Paul M.` gives `J.-P. M.` or `J-P M`. */
export function initials(given: string, stop: '.' | ''): string {
  return given
    .split(' ')
    .map((part) =>
      part
        .split('-')
        .map((piece) => ([...piece][0] ?? '').toUpperCase() + stop)
        .join('-'),
    )
    .join(' ');
}
