import { renewedRegister } from '../markdown/anchors/anchoring.ts';
import type { BodyCache } from './body-cache.ts';
import { isWhole } from './body-facts.ts';
import type { ArchiveReading } from './read-archive.ts';
import { registerFile, writeRegister } from './registers.ts';

/**
 * Writes the register of anchors of every document whose own is missing, stale or damaged, and returns the paths of those
 * files. A document that could not be read to its end, or shares its id, keeps the register that it has.
 * @param only id of the one document that it is done for
 */
export function keepAnchors(
  { documents, registers, folder }: Pick<ArchiveReading, 'documents' | 'registers' | 'folder'>,
  cache: BodyCache,
  only: string | null = null,
): string[] {
  const byId = Map.groupBy(documents, ({ document }) => document.id);
  return [...byId].flatMap(([id, [reading, ...others]]) => {
    if (!reading || others.length > 0 || (only !== null && id !== only)) return [];
    const { document, facts, whole } = reading;
    if (facts.register === 'current' || document.body === '' || !whole || !isWhole(facts)) return [];
    const body = cache.read(document.body);
    if (!body) return [];
    const texts = body.blocks.map(({ text }) => text);
    const written = writeRegister(folder.root, id, renewedRegister(texts, registers.text(id)));
    return written ? [registerFile(id)] : [];
  });
}
