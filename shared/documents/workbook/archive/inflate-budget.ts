import { refuse } from '../refused.ts';

/** What one reading may still inflate, over all parts. Counted output, whatever the headers say. */
export class InflateBudget {
  #left: number;
  constructor(bytes: number) {
    this.#left = bytes;
  }
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) refuse('inflates-too-far', 'inflated size');
  }
}
