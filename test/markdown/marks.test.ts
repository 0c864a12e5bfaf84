import { expect, test } from 'vitest';
import { marksFor } from '../../src/markdown/marks.ts';
import { html } from './compiled.ts';

test('marks are characters that the source does not hold in any form', () => {
  expect(marksFor('文')?.letter).toBe('\uFDD0');
  expect(marksFor('\uFDD0 &#xFDD1; &#064978; %ef%B7%93')?.letter).toBe('\uFDD4');
});

test('a source that holds all of them is read without marks', () => {
  const all = String.fromCharCode(...Array.from({ length: 32 }, (_, index) => 0xfdd0 + index));
  expect(marksFor(all)).toBeNull();
  expect(html(`${all}后**“引号”**后`)).toBe(`<p id="p1">${all}后**“引号”**后</p>`);
});

test('what an author wrote is never taken for a mark', () => {
  expect(html('\uFDD0!\uFDD1后**“引号”**后 \uFDD3`\uFDD0`')).toBe(
    '<p id="p1">\uFDD0!\uFDD1后<strong>“引号”</strong>后 \uFDD3<code>\uFDD0</code></p>',
  );
});
