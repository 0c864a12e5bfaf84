/** A set of numbers below a bound that gives them ascending: far quicker than sorting where they are many. */
export class NumberSet {
  /** One bit a number. */
  private readonly bits: Uint32Array;
  private lowest: number;
  private highest = -1;

  constructor(bound: number) {
    this.bits = new Uint32Array(Math.ceil(bound / 32));
    this.lowest = this.bits.length;
  }

  add(number: number): void {
    const at = number >>> 5;
    this.bits[at] = (this.bits[at] as number) | (1 << (number & 31));
    if (at < this.lowest) this.lowest = at;
    if (at > this.highest) this.highest = at;
  }

  /** Gives all numbers, ascending, and is empty then. */
  empty(take: (number: number) => void): void {
    for (let at = this.lowest; at <= this.highest; at += 1) {
      // Each turn takes the lowest bit away.
      for (let bits = this.bits[at] as number; bits !== 0; bits &= bits - 1)
        take(at * 32 + 31 - Math.clz32(bits & -bits));
      this.bits[at] = 0;
    }
    this.lowest = this.bits.length;
    this.highest = -1;
  }
}
