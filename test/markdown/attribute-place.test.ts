import { expect, test } from 'vitest';
import { attributePlace } from '../../src/markdown/attribute-place.ts';

const start = { line: 4, column: 3 };

test('an attribute is found in its tag, not in values, content or longer names', () => {
  expect(attributePlace('<A name="x" b="1"/>', start, 'b')).toEqual({ line: 4, column: 15 });
  expect(attributePlace('<A x=" b=1" bb="" b/>', start, 'b')).toEqual({ line: 4, column: 21 });
  expect(attributePlace("<A\n  x='>'\n  b='1'\n/>", start, 'b')).toEqual({ line: 6, column: 3 });
  expect(attributePlace('<A x={a > {b: 1}.b} b="1"/>', start, 'b')).toEqual({ line: 4, column: 23 });
  expect(attributePlace('<A> b="1"</A>', start, 'b')).toEqual(start);
});
