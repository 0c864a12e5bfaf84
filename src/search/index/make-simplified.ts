/**
 * Writes `src/search/simplified-table.ts` from OpenCC's table of characters: `node src/search/index/make-simplified.ts`.
 * Each pair is two differences (from the traditional character before it, and to its simplified one) in base 46,
 * which is half the size of the pairs themselves.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

/** The pairs of OpenCC that are one character each and change it, followed to their end, in order of code point. */
export function simplifiedPairs(): [string, string][] {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs: [string, string][] = [];
  for (const [first, last] of [
    [0x3400, 0x9fff],
    [0x20000, 0x323af],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const traditional = String.fromCodePoint(code);
      const simplified = convert(convert(traditional));
      if (simplified !== traditional && [...simplified].length === 1) pairs.push([traditional, simplified]);
    }
  }
  return pairs;
}

/** The pairs as the browser reads them. */
export function encodePairs(pairs: readonly [string, string][]): string {
  let before = 0;
  let encoded = '';
  for (const [traditional, simplified] of pairs) {
    const code = traditional.codePointAt(0) ?? 0;
    encoded += difference(code - before) + difference((simplified.codePointAt(0) ?? 0) - code);
    before = code;
  }
  return encoded;
}

function difference(signed: number): string {
  let rest = signed < 0 ? -signed * 2 - 1 : signed * 2;
  let digits = '';
  do {
    const digit = rest % 46;
    rest = Math.floor(rest / 46);
    digits += String.fromCharCode(alphabet(digit + (rest > 0 ? 46 : 0)));
  } while (rest > 0);
  return digits;
}

/** From `(` on, and past the backslash, so that the string needs no escapes. */
function alphabet(digit: number): number {
  const code = 40 + digit;
  return code < 92 ? code : code + 1;
}

if (process.argv[1]?.endsWith('make-simplified.ts')) {
  const encoded = encodePairs(simplifiedPairs());
  const lines = (encoded.match(/.{1,110}/gsu) ?? []).map((line) => `  '${line}',`);
  writeFileSync(
    new URL('../simplified-table.ts', import.meta.url),
    `// Made by src/search/index/make-simplified.ts from OpenCC (opencc-js 1.4.2, Apache-2.0); do not edit.\n` +
      `/** Traditional characters and their simplified forms, encoded. */\n` +
      `export const simplifiedTable = [\n${lines.join('\n')}\n].join('');\n`,
  );
}
