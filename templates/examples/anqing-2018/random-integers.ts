/** Whole numbers from a fixed seed (mulberry32): the same seed gives the same example on every machine. */
export type RandomIntegers = {
  /** 0 … bound − 1. */
  below(bound: number): number;
  /** least … most, both included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
};

export function randomIntegers(seed: number): RandomIntegers {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number): number => next() % bound;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
