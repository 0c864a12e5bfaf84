import { type Document, parseDocument } from 'yaml';

/** A YAML text parsed as the reader parses it. */
export function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' });
}

/** What a YAML text says, in a form that can be compared; null where it cannot be read. */
export function dataOf(text: string): string | null {
  const document = parseYaml(text);
  if (document.errors.length > 0) return null;
  try {
    return JSON.stringify(document.toJS({ maxAliasCount: 50 }));
  } catch {
    return null;
  }
}

/**
 * The lines with those edits that are harmless: all of them where that is, else those that are so one by one.
 * @param edits new text by index of the line
 */
export function harmlessly(
  lines: readonly string[],
  edits: ReadonlyMap<number, string>,
  isHarmless: (text: string) => boolean,
): { lines: string[]; edited: number[] } {
  const with_ = (indices: Iterable<number>) => {
    const edited = [...lines];
    for (const index of indices) edited[index] = edits.get(index) ?? '';
    return edited;
  };
  const all = [...edits.keys()];
  if (all.length === 0 || isHarmless(with_(all).join('\n'))) return { lines: with_(all), edited: all };
  const edited = all.filter((index) => isHarmless(with_([index]).join('\n')));
  return isHarmless(with_(edited).join('\n')) ? { lines: with_(edited), edited } : { lines: [...lines], edited: [] };
}
