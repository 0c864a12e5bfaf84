import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../src/archive/nearest.ts';

describe('did you mean', () => {
  test.each([
    ['them', ['title', 'themes'], 'themes'],
    ['theme', ['title', 'themes'], 'themes'],
    ['organization', ['office', 'organisation'], 'organisation'],
    ['Title', ['title'], 'title'],
    ['wuahn', ['wuhan', 'huanggang'], 'wuhan'],
    ['武汗', ['武汉', '宜昌'], '武汉'],
    ['a', ['b'], 'b'],
    ['nanling', ['dongshan', 'xihe'], null],
    ['', ['title'], null],
    ['title', [], null],
  ])('%s of %j: %s', (written, known, expected) => {
    expect(nearestWord(written, known)).toBe(expected);
  });

  const word = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'abcdefgh-') });

  test('a word with one letter wrong, missing, too many or changed with the next is found', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('wrong', 'missing', 'many', 'swapped'), (known, at, how) => {
        const place = at % (known.length - 1);
        const [before, letter, next, after] = [
          known.slice(0, place),
          known[place] ?? '',
          known[place + 1] ?? '',
          known.slice(place + 2),
        ];
        const slips = {
          wrong: `${before}z${next}${after}`,
          missing: before + next + after,
          many: `${before}z${letter}${next}${after}`,
          swapped: before + next + letter + after,
        };
        expect(nearestWord(slips[how], [known])).toBe(known);
      }),
    );
  });

  test('a known word is its own nearest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (known) => {
        expect(known.map((one) => nearestWord(one, known))).toEqual(known);
      }),
    );
  });

  test('a text of a million characters takes no time', () => {
    expect(nearestWord('x'.repeat(1_000_000), ['title', 'themes'])).toBeNull();
  });
});
