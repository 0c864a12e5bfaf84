import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { NumberSet } from '../../src/search/index/number-set.ts';
import { WordNumbers } from '../../src/search/index/word-numbers.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);
const keysOf = (text: string) => fold(text).map(({ key }) => key);

function read(texts: readonly string[]): string[][] {
  const words = new WordNumbers();
  return texts.map((text) => {
    const count = words.add(text);
    const keys = [...words.all].slice(words.all.length - count).map((number) => words.keys[number] ?? '');
    words.addGap();
    return keys;
  });
}

test('every character of the first plane gives the words that `fold` gives, alone, in a word, and beside Han and quotes', () => {
  const words = new WordNumbers();
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [character, `a${character}${character}b`, `治“${character}”、 ${character}"x`]) {
      const from = words.all.length;
      words.add(text);
      const keys = [...words.all.subarray(from)].map((number) => words.keys[number]);
      if (keys.join('\n') !== keysOf(text).join('\n')) expect([unit.toString(16), keys]).toEqual([text, keysOf(text)]);
    }
  }
});

test(`texts give the words that \`fold\` gives, whatever was read before them (seed ${seed}, LECTERN_SEED)`, () => {
  const common = fc.string({
    unit: fc.constantFrom(...'治理“”‘’"\'a bzＡ１９，。、（é\u0301ﾊﾟ𠮷😀-\u200b\u00ad\u3000'),
    maxLength: 90,
  });
  const any = fc.string({ unit: 'binary', maxLength: 30 });
  const long = fc.tuple(common, fc.integer({ min: 60, max: 200 }), common).map(([a, n, b]) => a + 'w'.repeat(n) + b);
  fc.assert(
    fc.property(fc.array(fc.oneof(common, any, long), { maxLength: 6 }), (texts) => {
      expect(read(texts)).toEqual(texts.map(keysOf));
    }),
    { seed, numRuns: 3000 },
  );
});

test(`a set gives its numbers ascending, each once, and is empty then (seed ${seed}, LECTERN_SEED)`, () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(99))), (lists) => {
      const set = new NumberSet(100);
      for (const list of lists) {
        for (const number of list) set.add(number);
        const given: number[] = [];
        set.empty((number) => given.push(number));
        expect(given).toEqual([...new Set(list)].sort((a, b) => a - b));
      }
    }),
    { seed },
  );
});
