import { simplifiedTable } from './simplified-table.ts';

let table: Map<string, string> | undefined;

/** The simplified form of one Han character, or the character itself. The table is OpenCC's, character by character. */
export function simplified(character: string): string {
  table ??= decodePairs(simplifiedTable);
  return table.get(character) ?? character;
}

/** Reads what `make-simplified.ts` writes: two differences a pair, in base 46, from `(` on and past the backslash. */
export function decodePairs(encoded: string): Map<string, string> {
  const pairs = new Map<string, string>();
  let at = 0;
  let code = 0;
  const difference = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 46) {
      const unit = encoded.charCodeAt(at++);
      const digit = (unit > 92 ? unit - 1 : unit) - 40;
      value += (digit % 46) * factor;
      if (digit < 46) return value % 2 ? -(value + 1) / 2 : value / 2;
    }
  };
  while (at < encoded.length) {
    code += difference();
    pairs.set(String.fromCodePoint(code), String.fromCodePoint(code + difference()));
  }
  return pairs;
}
