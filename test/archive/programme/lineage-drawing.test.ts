import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineageOf } from '../../../src/archive/programme/lineage.ts';
import type { LineageDrawing } from '../../../src/archive/programme/lineage-box.ts';
import { drawLineage } from '../../../src/archive/programme/lineage-drawing.ts';
import { layoutLineage } from '../../../src/archive/programme/lineage-layout.ts';
import { stackLineage } from '../../../src/archive/programme/lineage-stack.ts';
import { Programme } from '../../../src/archive/programme/programme.ts';
import { wrapped } from '../../../src/archive/programme/wrapped-text.ts';
import { blankArchive, blankDocument } from '../blank.ts';
import { someArchive } from './some-archive.ts';

const facts = () => '2023年8月24日 省级';

function chain(...relations: [id: string, ...buildsOn: string[]][]) {
  const documents = relations.map(([id, ...buildsOn], day) =>
    blankDocument(id, {
      date: `2023-08-${10 + day}`,
      buildsOn: buildsOn.map((document) => ({ document, anchor: null, quote: null })),
    }),
  );
  const programme = new Programme(blankArchive({ documents }));
  const [first = blankDocument('none')] = documents;
  return layoutLineage(lineageOf(programme, first));
}

/** What keeps a picture readable: every box inside it, none on another. */
function holds({ width, height, boxes }: LineageDrawing): void {
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const text of [...box.facts, ...box.title]) expect(text.y).toBeLessThan(box.y + box.height);
    for (const other of boxes) {
      const apart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y;
      expect(other === box || apart).toBe(true);
    }
  }
}

describe('the picture of a chain', () => {
  test('has a box for each lecture and a line for each relation, however it is drawn', () => {
    fc.assert(
      fc.property(someArchive, (archive) => {
        const programme = new Programme(archive);
        for (const document of archive.documents) {
          const layout = layoutLineage(lineageOf(programme, document));
          const drawings = [
            drawLineage(layout, facts, { direction: 'across', width: 760, boxWidth: 216, titleLines: 2 }),
            drawLineage(layout, facts, { direction: 'down', width: 760, boxWidth: 326, titleLines: 2 }),
            stackLineage(layout, facts, 326),
          ];
          for (const drawing of drawings) {
            expect(drawing.boxes.map(({ node }) => node.document.id).sort()).toEqual(
              layout.nodes.map((node) => node.document.id).sort(),
            );
            expect(drawing.lines).toHaveLength(layout.edges.length);
            expect(drawing.lines.map(({ line, head }) => line + head).join('')).not.toMatch(/NaN|undefined/);
            holds(drawing);
          }
        }
      }),
    );
  });

  test('a stack is as wide as it is told to be, and lines that run side by side have lanes of their own', () => {
    const { width, lines } = stackLineage(chain(['a'], ['b', 'a'], ['c', 'a', 'b'], ['d', 'b']), facts, 326);
    expect(width).toBe(326);
    const lanes = lines.map(({ line }) => /Q(\S+) /.exec(line)?.[1]);
    expect(new Set(lanes).size).toBe(2);
  });

  test('three lectures in a row', () => {
    const layout = chain(['a'], ['b', 'a'], ['c', 'b']);
    const { lines, boxes } = drawLineage(layout, facts, {
      direction: 'across',
      width: 760,
      boxWidth: 200,
      titleLines: 2,
    });
    expect(boxes.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 0, 200, 56],
      [244, 0, 200, 56],
      [488, 0, 200, 56],
    ]);
    expect(lines).toEqual([
      { line: 'M200 28C222 28 222 28 244 28', head: 'M244 28l-8 -5v10z', circular: false },
      { line: 'M444 28C466 28 466 28 488 28', head: 'M488 28l-8 -5v10z', circular: false },
    ]);
  });
});

describe('lines of a text', () => {
  test.for([
    ['一镇一策', 4, 2, ['一镇一策']],
    ['先看河，再看人，后看山', 5, 2, ['先看河，再', '看人，后…']],
    ['Look before you drill', 8, 2, ['Look before', 'you drill']],
    ['Donaudampfschifffahrt', 5, 2, ['Donaudam', 'pfschif…']],
    ['', 5, 2, []],
  ] as const)('%s in %i ems', ([text, width, lines, expected]) => {
    expect(wrapped(text, width, lines)).toEqual(expected);
  });

  test('of any text hold all of it in order, or end in …', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('水', 'a', ' ', '，', '😀', 'é') }), (text) => {
        const whole = wrapped(text, 6, 1000);
        expect(whole.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const two = wrapped(text, 6, 2);
        expect(two.length).toBeLessThanOrEqual(2);
        expect(whole.length > 2 ? two.at(-1)?.endsWith('…') : two.join() === whole.join()).toBe(true);
      }),
    );
  });
});
