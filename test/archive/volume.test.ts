import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../src/archive/document.ts';
import { charactersOf, partVolumes } from '../../src/archive/volume.ts';

/** Documents of which only the length counts. */
function lengths(...characters: number[]): ArchiveDocument[] {
  return characters.map((count, index) => ({ id: `d${index}`, characters: count }) as ArchiveDocument);
}

test('what fits in one volume is one', () => {
  expect(partVolumes(lengths(300, 400, 300), 1000)).toHaveLength(1);
  expect(partVolumes(lengths(0, 0), 1000)).toHaveLength(1);
});

test('volumes are about equally long, not full but the last', () => {
  const parts = partVolumes(lengths(...Array.from({ length: 12 }, () => 100)), 1000);
  expect(parts.map(charactersOf)).toEqual([600, 600]);
});

test('every document is in one volume, in order, and no volume of several is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5000), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1000, max: 20_000 }),
      (sizes, most) => {
        const documents = lengths(...sizes);
        const parts = partVolumes(documents, most);
        expect(parts.flat()).toEqual(documents);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          if (part.length > 1) expect(charactersOf(part)).toBeLessThanOrEqual(most);
        }
      },
    ),
  );
});
