/** A block of a document in reading order, as far as the timeline has to know it. */
export interface TimedBlock {
  text: string;
  /** Whether it is heard: headings, tables, captions and notes are not. */
  spoken: boolean;
  /** The author's time code, in seconds. */
  time?: number;
}

/** When a spoken block is heard, in seconds on the scale of the time codes. */
export interface Span<Block> {
  block: Block;
  from: number;
  to: number;
}

/** Spoken units a second: lectures are held at 4 to 5 Han characters; slower than the slowest is a pause. */
const usualRate = 4.5;
const slowestRate = 1.5;
const mostLikely = { from: 2.5, to: 7 };
const firstWideCharacter = 0x2e80;
/** A letter takes about as long as a third of a Han character. */
const letterWeight = 0.35;

interface Mark {
  /** Spoken units before it. */
  at: number;
  time: number;
}

/** How long a text takes to say, in spoken units: one for a Han character, less for a letter, none for white space. */
export function spokenWeight(text: string): number {
  let weight = 0;
  for (const character of text)
    if (!/\s/.test(character)) weight += (character.codePointAt(0) ?? 0) >= firstWideCharacter ? 1 : letterWeight;
  return weight;
}

/**
 * When each spoken block of a document is heard, in reading order; empty where no block has a time code. Between two codes
 * the text is taken to be spoken evenly, unless that would be too slow for anyone: then there is a pause before the second. Before the first
 * code and after the last the document's own usual speed is taken, or a higher one where there is no time for that; what stands before
 * a code of zero is not heard. A code that is not later than those before it is passed over.
 */
export function timelineOf<Block extends TimedBlock>(blocks: readonly Block[]): Span<Block>[] {
  const marks: Mark[] = [];
  const placed: { block: Block; at: number; weight: number }[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.time !== undefined) mark(marks, { at, time: block.time });
    if (!block.spoken) continue;
    const weight = spokenWeight(block.text);
    placed.push({ block, at, weight });
    at += weight;
  }
  const [first] = marks;
  if (!first) return [];
  const rate = ownRate(marks);
  const rateBefore = Math.max(rate, first.at / first.time);
  const timeOf = (weight: number, ofEnd: boolean): number => {
    const next = marks.findIndex((later) => (ofEnd ? later.at >= weight : later.at > weight));
    const before = next === -1 ? marks[marks.length - 1] : marks[next - 1];
    const after = next === -1 ? undefined : marks[next];
    if (!before) return Math.max(0, first.time - (first.at - weight) / rateBefore);
    return before.time + (weight - before.at) / rateBetween(before, after, rate);
  };
  const heard = first.time > 0 ? placed : placed.filter((one) => one.at >= first.at);
  return heard.map(({ block, at: begin, weight }) => {
    const from = timeOf(begin, false);
    return { block, from, to: Math.max(from, timeOf(begin + weight, true)) };
  });
}

/** The place in a timeline of what is heard at a time: the last span that has begun by then; -1 before the first. */
export function spanAt(spans: readonly { from: number }[], time: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mark(marks: Mark[], next: Mark): void {
  const last = marks[marks.length - 1];
  if (last && next.time <= last.time) return;
  // Nothing was said between the two: the later one is where it goes on.
  if (last && last.at === next.at) marks.pop();
  marks.push(next);
}

function rateBetween(before: Mark, after: Mark | undefined, rate: number): number {
  return after ? Math.max(slowestRate, (after.at - before.at) / (after.time - before.time)) : rate;
}

/** The median of the speeds between codes, within what is likely. */
function ownRate(marks: readonly Mark[]): number {
  const rates = marks.slice(1).map((after, place) => rateBetween(marks[place] as Mark, after, usualRate));
  const middle = rates.sort((a, b) => a - b)[rates.length >> 1] ?? usualRate;
  return Math.min(mostLikely.to, Math.max(mostLikely.from, middle));
}
