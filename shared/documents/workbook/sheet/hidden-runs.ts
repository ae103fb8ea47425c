/** Runs reported one by one; an autofilter can hide every second row, and then a sentence for each helps nobody. */
const MOST_RUNS = 50;

export type Run = { first: number; last: number };

/** Collects the numbers of hidden rows that hold data, neighbours joined to one run. */
export class HiddenRuns {
  readonly runs: Run[] = [];
  /** Hidden numbers that came after the list was full. */
  more = 0;

  add(number: number): void {
    const last = this.runs.at(-1);
    if (this.more === 0 && last && last.last + 1 === number) last.last = number;
    else if (this.runs.length < MOST_RUNS) this.runs.push({ first: number, last: number });
    else this.more += 1;
  }
}
