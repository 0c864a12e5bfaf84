import { fold, isQuote, isSingle, longestWord, mayJoin, type Token } from '../fold.ts';

/** What is known of a UTF-16 unit: the number of the word that it is by itself, or one of these. */
const unknown = 0;
/** Only `fold` knows: it may join what stands before it, is half of a character, or becomes several tokens. */
const special = -1;
const space = -2;
const invisible = -3;
const letter = -4;

/**
 * A list of the words of texts, which are the keys that `fold` gives, as numbers. Numbers are given from 1 on, as words
 * come. Most characters fold the same wherever they stand: what `fold` makes of each is asked once and looked up from
 * then on; a text that has any other is left to `fold` itself.
 */
export class WordNumbers {
  /** The key of each number; there is none for 0. */
  readonly keys: string[] = [''];
  private list = new Uint32Array(1 << 12);
  private length = 0;
  private readonly numbers = new Map<string, number>();
  private readonly units = new Int32Array(0x10000);
  /** What each letter is folded to. */
  private readonly letters = new Uint16Array(0x10000);
  private readonly word = new Uint16Array(longestWord);
  /** Whether a quote mark beside the word of a number is left out. */
  private readonly besideQuotes: boolean[] = [false];
  /** Number of quote marks, once there has been one. */
  private quote = unknown;

  /** Adds the words of a text, and gives how many they are. */
  add(text: string): number {
    const from = this.length;
    const end = this.readPlain(text);
    if (end === null) {
      const tokens = fold(text);
      this.reserve(tokens.length);
      for (const token of tokens) this.list[this.length++] = this.numberOf(token);
    } else this.length = this.quote === unknown ? end : this.withoutQuotes(from, end);
    return this.length - from;
  }

  /** Adds a place without a word, which is 0 in the list. */
  addGap(): void {
    this.reserve(1);
    this.list[this.length++] = 0;
  }

  /** All that has been added; good until more is. */
  get all(): Uint32Array {
    return this.list.subarray(0, this.length);
  }

  /** Writes behind the list, and gives where it would end; null where the text has a special character. */
  private readPlain(text: string): number | null {
    this.reserve(text.length);
    const { list, units, letters, word } = this;
    let next = this.length;
    let length = 0;
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      const kind = units[unit] || this.learn(unit);
      if (kind === invisible) continue;
      if (kind === special) return null;
      if (length > 0 && (kind !== letter || length === longestWord)) {
        list[next++] = this.wordNumber(length);
        length = 0;
      }
      if (kind === letter) word[length++] = letters[unit] as number;
      else if (kind !== space) list[next++] = kind;
    }
    if (length > 0) list[next++] = this.wordNumber(length);
    return next;
  }

  private learn(unit: number): number {
    const kind = this.kindOf(unit);
    this.units[unit] = kind;
    return kind;
  }

  /** Asks `fold` what a character does between two letters. */
  private kindOf(unit: number): number {
    if ((unit >= 0xd800 && unit <= 0xdfff) || mayJoin(unit)) return special;
    const character = String.fromCharCode(unit);
    const tokens = fold(`a${character}a`);
    const [first, second] = tokens;
    if (tokens.length === 1 && first?.key === 'aa') return invisible;
    if (tokens.length === 1 && first?.key.length === 3) {
      this.letters[unit] = first.key.charCodeAt(1);
      return letter;
    }
    if (first?.key !== 'a' || tokens.at(-1)?.key !== 'a') return special;
    if (tokens.length === 2) return space;
    return second && tokens.length === 3 && !second.word ? this.numberOf(second) : special;
  }

  private wordNumber(length: number): number {
    const key = String.fromCharCode(...this.word.subarray(0, length));
    return this.numbers.get(key) ?? this.newNumber(key, false);
  }

  private numberOf(token: Token): number {
    const number = this.numbers.get(token.key) ?? this.newNumber(token.key, isSingle(token));
    if (isQuote(token)) this.quote = number;
    return number;
  }

  private newNumber(key: string, single: boolean): number {
    const number = this.keys.push(key) - 1;
    this.numbers.set(key, number);
    this.besideQuotes.push(single);
    return number;
  }

  /** Leaves out what `fold` leaves out: quote marks, one or several, of which either neighbour is Han or the like. */
  private withoutQuotes(from: number, to: number): number {
    const { list, besideQuotes, quote } = this;
    let kept = from;
    let before = false;
    for (let at = from; at < to; ) {
      let end = at;
      while (end < to && list[end] === quote) end += 1;
      if (end === at) {
        before = besideQuotes[list[at] as number] === true;
        list[kept++] = list[at++] as number;
        continue;
      }
      const after = end < to && besideQuotes[list[end] as number] === true;
      if (!before && !after) {
        list.copyWithin(kept, at, end);
        kept += end - at;
      }
      at = end;
    }
    return kept;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.list.length) return;
    const grown = new Uint32Array(Math.max(this.list.length * 2, this.length + more));
    grown.set(this.list.subarray(0, this.length));
    this.list = grown;
  }
}
