import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfPlaces } from '../../src/print/pdf-places.ts';

/** A PDF of these objects, from number 1, with its table of offsets. */
function pdf(root: number, ...objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = ['0000000000 65535 f ', ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n `)];
  const start = text.length;
  text += `xref\n0 ${lines.length}\n${lines.join('\n')}\ntrailer\n<</Size ${lines.length}\n/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const whole = pdf(
  1,
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 7 0 R]>>',
  '<</Type /Page>>',
  '<</Type /Page>>',
  '<</Type /Page>>',
  '<</first [3 0 R /XYZ 6 777.75 0]\n/se#63ond [5 0 R /XYZ 0 0 0]\n/lost [99 0 R /XYZ 0 0 0]>>',
  '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>',
);

test('places are found on their pages, through the tree of pages', () => {
  expect(pagesOfPlaces(whole)).toEqual({
    pages: 3,
    places: new Map([
      ['first', 1],
      ['second', 3],
    ]),
  });
});

test('a tree that holds itself ends, and what is no such PDF has no pages', () => {
  expect(pagesOfPlaces(pdf(1, '<</Pages 2 0 R>>', '<</Kids [2 0 R 3 0 R]>>', '<</Type /Page>>')).pages).toBe(1);
  expect(pagesOfPlaces(Buffer.from('')).pages).toBe(0);
});

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
      const broken = Buffer.from(whole);
      broken[at] = byte;
      pagesOfPlaces(broken);
      pagesOfPlaces(whole.subarray(0, end));
    }),
  );
});
