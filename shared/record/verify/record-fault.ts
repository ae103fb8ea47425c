import type { DivisionCode } from '../../division/division.ts';

/** The first thing that is wrong with an exported record. `message` says in Chinese what and where. */
export type RecordFault = {
  file: string;
  /** Counted from 1. */
  line?: number;
  unit?: DivisionCode;
  sequence?: number;
  checkpoint?: number;
  message: string;
};
