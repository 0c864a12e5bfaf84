import { type Finding, finding } from '../archive/problem-table.ts';
import { wrongTerms } from '../archive/term.ts';
import { readText } from '../collections/folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** Wrong forms of the archive's terms in its documents, each once a document, at its first place. */
export function terms({ archive, folder, documents }: ArchiveReading): Finding[] {
  const { terms: listed } = archive;
  if (listed.length === 0) return [];
  return documents.flatMap(({ document: { file } }) => {
    const source = readText(folder.root, file);
    if (typeof source !== 'string') return [];
    const byForm = Map.groupBy(wrongTerms(withoutTargets(source), listed), ({ wrong }) => wrong);
    return [...byForm.values()].flatMap((all) => {
      const [first] = all;
      if (!first) return [];
      const before = source.slice(0, first.index).split('\n');
      const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return [finding('term-wrong', { wrong: first.wrong, right: first.right, count: all.length }, place)];
    });
  });
}

/** The names of files and addresses are as they are: blanked, so that places stay. */
function withoutTargets(source: string): string {
  return source.replace(/\]\([^)\n]*\)|\b(?:src|of)="[^"\n]*"|https?:\/\/\S+/g, (target) => ' '.repeat(target.length));
}
