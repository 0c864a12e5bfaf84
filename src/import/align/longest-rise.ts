/** Indices of a longest run of values that never fall, in order (patience sorting, n log n); the first of equal length. */
export function longestRise(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const found: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) found.push(i);
  return found.reverse();
}
