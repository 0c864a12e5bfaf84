const runLength = 4;
const wordBits = 32;
/** A row more than so many times as long as another holds much of it by chance, one character here and one there. */
const farLonger = 2;

/** How many signs of `one` stand in runs of four or more that `other` has too; of a shorter text, all or none. */
export function signsInRuns(one: string, other: string): number {
  const length = Math.min(runLength, one.length);
  if (length === 0) return 0;
  const there = new Set(runsOf(other, length));
  let kept = 0;
  let counted = 0;
  for (let at = 0; at + length <= one.length; at++) {
    if (!there.has(one.slice(at, at + length))) continue;
    kept += at + length - Math.max(at, counted);
    counted = at + length;
  }
  return kept;
}

/** Every run of a row of signs. */
export function runsOf(row: string, length = runLength): string[] {
  return Array.from({ length: Math.max(0, row.length - length + 1) }, (_, at) => row.slice(at, at + length));
}

/**
 * How many signs of `one` stay in `other` in their order; 0 where one of the two is so much longer that chance would make many.
 */
export function signsInOrder(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  return long > farLonger * short ? 0 : longestSubsequence(one, other);
}

/** Length of the longest common subsequence, 32 signs at a time (Hyyrö 2004, “Bit-parallel LCS-length computation revisited”). */
function longestSubsequence(one: string, other: string): number {
  const words = Math.ceil(one.length / wordBits);
  const masks = new Map<string, Uint32Array>();
  for (let at = 0; at < one.length; at++) {
    const sign = one[at] ?? '';
    const mask = masks.get(sign) ?? new Uint32Array(words);
    mask[at >>> 5] = (mask[at >>> 5] ?? 0) | (1 << (at & 31));
    masks.set(sign, mask);
  }
  const row = new Uint32Array(words).fill(0xffffffff);
  for (const sign of other) {
    const mask = masks.get(sign);
    if (!mask) continue;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const value = row[word] ?? 0;
      const match = (value & (mask[word] ?? 0)) >>> 0;
      const sum = value + match + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      row[word] = sum | (value & ~(mask[word] ?? 0));
    }
  }
  let length = 0;
  for (let at = 0; at < one.length; at++) if ((((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 0) length++;
  return length;
}
