import type { DivisionCode } from '../division/division.ts';
import { canonical } from './canonical.ts';
import type { RecordEntry } from './record-entry.ts';

/** How far a chain reaches: its last entry. */
export type ChainHead = { unit: DivisionCode; sequence: number; hash: string };

export const headOf = ({ unit, sequence, hash }: RecordEntry): ChainHead => ({ unit, sequence, hash });

/** Heads as leaves of a checkpoint's tree, in the order in which they are given: by unit. */
export const headText = ({ unit, sequence, hash }: ChainHead): string => canonical({ unit, sequence, hash });

export const byUnit = (a: { unit: string }, b: { unit: string }): number =>
  a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
