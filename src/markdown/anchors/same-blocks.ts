/**
 * Which new text is which old one, both given by their digests: index of the old for every new, -1 for none. A text that stands
 * once on either side is the same wherever it has moved to; of texts that repeat, those beside their old neighbours are, then
 * those in the same order (Heckel 1978, “A technique for isolating differences between files”). Linear.
 */
export function sameBlocks(old: readonly string[], now: readonly string[]): number[] {
  const oldOf = new Array<number>(now.length).fill(-1);
  const newOf = new Array<number>(old.length).fill(-1);
  const join = (o: number, n: number) => {
    oldOf[n] = o;
    newOf[o] = n;
  };
  const placesOld = placesOf(old);
  const placesNow = placesOf(now);
  for (const [digest, [o = -1, ...more]] of placesOld) {
    const [n = -1, ...others] = placesNow.get(digest) ?? [];
    if (n !== -1 && more.length === 0 && others.length === 0) join(o, n);
  }
  const joinable = (o: number, n: number) =>
    o >= 0 && o < old.length && oldOf[n] === -1 && newOf[o] === -1 && old[o] === now[n];
  for (let n = 0; n < now.length; n++) {
    const o = n === 0 ? 0 : (oldOf[n - 1] ?? -1) + 1;
    if ((n === 0 || oldOf[n - 1] !== -1) && joinable(o, n)) join(o, n);
  }
  for (let n = now.length - 1; n >= 0; n--) {
    const o = n === now.length - 1 ? old.length - 1 : (oldOf[n + 1] ?? -1) - 1;
    if (joinable(o, n)) join(o, n);
  }
  for (const [digest, places] of placesNow) {
    const free = (placesOld.get(digest) ?? []).filter((o) => newOf[o] === -1);
    for (const n of places.filter((place) => oldOf[place] === -1).slice(0, free.length)) {
      const o = free.shift();
      if (o !== undefined) join(o, n);
    }
  }
  return oldOf;
}

function placesOf(digests: readonly string[]): Map<string, number[]> {
  return Map.groupBy(digests.keys(), (place) => digests[place] ?? '');
}
