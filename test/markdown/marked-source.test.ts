import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Insertion, MarkedSource } from '../../src/markdown/marked-source.ts';

test('places of the marked text are told in the source', () => {
  const marked = new MarkedSource('ab\ncd\r\nef\rgh', [
    { offset: 1, text: '!!' },
    { offset: 3, text: '!' },
    { offset: 12, text: '!' },
  ]);
  expect(marked.text).toBe('a!!b\n!cd\r\nef\rgh!');
  expect(marked.placeOf(marked.text.indexOf('d'))).toEqual({ line: 2, column: 2 });
  expect(marked.placeOf(marked.text.indexOf('f'))).toEqual({ line: 3, column: 2 });
  expect(marked.placeOf(marked.text.indexOf('h'))).toEqual({ line: 4, column: 2 });
  expect(marked.placeOfPlace({ line: 1, column: 4 })).toEqual({ line: 1, column: 2 });
});

test('every character keeps its offset', () => {
  const source = fc.string({ maxLength: 40 });
  const inserted = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.constantFrom('!', '!!', ' x')));
  fc.assert(
    fc.property(source, inserted, (text, wanted) => {
      const insertions: Insertion[] = wanted
        .map(([offset, mark]) => ({ offset: Math.min(offset, text.length), text: mark }))
        .sort((a, b) => a.offset - b.offset);
      const marked = new MarkedSource(text, insertions);
      for (let offset = 0; offset <= text.length; offset++) {
        const before = insertions.filter((insertion) => insertion.offset <= offset);
        const shift = before.reduce((sum, insertion) => sum + insertion.text.length, 0);
        expect(marked.offsetOf(offset + shift)).toBe(offset);
      }
    }),
  );
});
