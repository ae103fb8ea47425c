import type { Scope } from '../access/scope.ts';
import type { DivisionCode } from '../division/division.ts';
import type { RecordEntry } from './record-entry.ts';

/** Every method throws OutOfScope rather than touch a chain outside the scope. There is no way to change or remove. */
export type ChainStore = {
  /** The last entry of the unit's chain, including the latest write. */
  tail(scope: Scope, unit: DivisionCode): Promise<RecordEntry | undefined>;
  /** Puts the entry at its sequence unless one stands there; nothing is written then. */
  append(scope: Scope, entry: RecordEntry): Promise<'appended' | 'taken'>;
  /** Notes where the entry's fact stands; noting the same again changes nothing. */
  notePlace(scope: Scope, entry: RecordEntry): Promise<void>;
  /** The sequence noted for the fact, including the latest write. */
  placeOf(scope: Scope, unit: DivisionCode, key: string, index: number): Promise<number | undefined>;
  /** Entries `from` to `to`, both included, in order; fewer where the chain is shorter. */
  read(scope: Scope, unit: DivisionCode, from: number, to: number): Promise<readonly RecordEntry[]>;
  /** Units within the scope that have a chain, in order. One that was begun a moment ago may be missing. */
  units(scope: Scope): Promise<readonly DivisionCode[]>;
};
