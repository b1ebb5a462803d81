/** A seeded source of random choices (mulberry32): the same seed gives the same choices on every machine. */
export class Random {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** A fraction, 0 <= x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends inclusive. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    return items[this.int(0, items.length - 1)] as T;
  }

  /** One of the items, or null now and then (and when there is none). */
  maybe<T>(items: readonly T[], probability = 0.6): T | null {
    return items.length > 0 && this.chance(probability) ? this.pick(items) : null;
  }

  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }

  /** Some different items, at least `low` and at most `high` of them where there are as many. */
  some<T>(items: readonly T[], low: number, high: number): T[] {
    return this.shuffled(items).slice(0, this.int(Math.min(low, items.length), Math.min(high, items.length)));
  }
}
