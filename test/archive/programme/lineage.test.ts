import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../src/archive/document.ts';
import { type Lineage, lineageOf } from '../../../src/archive/programme/lineage.ts';
import { layoutLineage } from '../../../src/archive/programme/lineage-layout.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { blankArchive, blankDocument, blankSettings } from '../blank.ts';
import { someArchive } from './some-archive.ts';

function aLecture(id: string, date: string, buildsOn: string[] = [], level: string | null = null): ArchiveDocument {
  const citations = buildsOn.map((document) => ({ document, anchor: null, quote: null }));
  return blankDocument(id, { date, level, buildsOn: citations });
}

function chainOf(documents: ArchiveDocument[], id: string): Lineage {
  const levels = ['province', 'city', 'district'].map((slug) => ({ slug, name: slug }));
  const programme = new Programme(blankArchive({ settings: blankSettings({ levels }), documents }));
  return lineageOf(programme, programme.document(id) ?? blankDocument(id));
}

/** All that can be reached, one step at a time until nothing is new. */
function reached(start: ArchiveDocument, next: (document: ArchiveDocument) => ArchiveDocument[]): Set<ArchiveDocument> {
  const found = new Set<ArchiveDocument>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const document of [start, ...found]) for (const one of next(document)) found.add(one);
  }
  return found;
}

describe('the chain of a lecture', () => {
  test('has all that it builds on and all that builds on it, each once', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const document of archive.documents) {
          const { entries, derivations } = lineageOf(programme, document);
          const before = reached(document, (one) => programme.buildsOn(one).map(({ from }) => from));
          const after = reached(document, (one) => programme.builtUpon(one).map(({ to }) => to));
          const ids = entries.map((entry) => entry.document.id);
          expect([...ids].sort()).toEqual([...new Set([document, ...before, ...after])].map(({ id }) => id).sort());
          for (const entry of entries) {
            if (entry.document === document) expect(entry.depth).toBe(0);
            else expect(Math.sign(entry.depth)).toBe(before.has(entry.document) ? -1 : 1);
          }
          const stated = entries.flatMap((entry) =>
            programme.buildsOn(entry.document).filter(({ from }) => ids.includes(from.id)),
          );
          expect(derivations).toHaveLength(stated.length);
        }
      }),
    );
  });

  test('goes from level to level in the order of time, by the longest way', () => {
    const { entries } = chainOf(
      [
        aLecture('march', '2023-03', [], 'province'),
        aLecture('july', '2023-07-29', ['march'], 'city'),
        aLecture('district', '2023-09', ['march', 'july'], 'district'),
        aLecture('beside', '2023-08', ['march']),
      ],
      'july',
    );
    expect(entries.map(({ document, depth, level }) => `${document.id} ${depth} ${level?.name}`)).toEqual([
      'march -1 province',
      'july 0 city',
      'district 1 district',
    ]);
  });

  test('ends, although lectures build on each other in a circle or on themselves', () => {
    const circle = [
      aLecture('a', '2023-01', ['c', 'a']),
      aLecture('b', '2023-02', ['a']),
      aLecture('c', '2023-03', ['b']),
    ];
    const { entries, derivations } = chainOf(circle, 'b');
    expect(entries.map(({ document, depth }) => `${document.id} ${depth}`)).toEqual(['a -1', 'b 0', 'c -2']);
    expect(derivations.map(({ from, to }) => `${from.id}→${to.id}`)).toEqual(['c→a', 'a→b', 'b→c']);
  });

  test('may be thousands of lectures long', () => {
    const documents = Array.from({ length: 5000 }, (_, n) => aLecture(`d${n}`, '2023', n === 0 ? [] : [`d${n - 1}`]));
    const { entries } = chainOf(documents, 'd2500');
    expect(entries.map(({ depth }) => depth).reduce((a, b) => Math.min(a, b))).toBe(-2500);
    expect(entries).toHaveLength(5000);
  });
});

describe('the diagram of a chain', () => {
  test('has no two boxes, and no line and box, in one place, and every line from its lecture to the other', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const document of archive.documents) {
          const lineage = lineageOf(programme, document);
          const { nodes, edges, columns, rows } = layoutLineage(lineage);
          const boxes = nodes.map(({ column, row }) => `${column} ${row}`);
          expect(new Set(boxes).size).toBe(nodes.length);
          for (const { column, row } of nodes)
            expect(column >= 0 && column < columns && row >= 0 && row < rows).toBe(true);
          expect(edges).toHaveLength(lineage.derivations.length);
          for (const { derivation, points } of edges) {
            const at = (one: ArchiveDocument) => nodes.find((node) => node.document === one);
            const [from, to] = [at(derivation.from), at(derivation.to)];
            expect(points[0]).toEqual([from?.column, from?.row]);
            expect(points.at(-1)).toEqual([to?.column, to?.row]);
            for (const [column, row] of points.slice(1, -1)) expect(boxes).not.toContain(`${column} ${row}`);
          }
        }
      }),
    );
  });

  test('leads a long line round the box between, and is the same for the same chain', () => {
    const documents = [
      aLecture('march', '2023-03'),
      aLecture('july', '2023-07', ['march']),
      aLecture('district', '2023-09', ['march', 'july']),
    ];
    const layout = layoutLineage(chainOf(documents, 'district'));
    expect(layout).toEqual(layoutLineage(chainOf([...documents].reverse(), 'district')));
    expect([layout.columns, layout.rows]).toEqual([3, 2]);
    expect(layout.nodes.map(({ document, column, row }) => `${document.id} ${column},${row}`)).toEqual([
      'march 0,0.5',
      'july 1,0',
      'district 2,0.5',
    ]);
    expect(layout.edges.map(({ points }) => points.join(' '))).toEqual(['0,0.5 1,0', '0,0.5 1,1 2,0.5', '1,0 2,0.5']);
  });
});
