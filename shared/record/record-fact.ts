import type { DivisionCode } from '../division/division.ts';
import type { Instant } from '../period/instant.ts';

/** One thing that happened, before it has its place in the chain of its unit. Holds keys and hashes, never a value. */
export type RecordFact = {
  /** In whose chain it stands. */
  unit: DivisionCode;
  /** What it happened to: `submission/county-quarterly/2018Q4/340825`, `assessment/anqing-2018/2018/1`, `act/…`. */
  key: string;
  /** Its place in the history of `key`, from 0. */
  index: number;
  act: string;
  at: Instant;
  /** The person's id, as the sign-in service calls them; never a name. */
  by: string;
  /** SHA-256 of the file it is about, or the name of the content. */
  revision?: string;
  /** What an act without a history was about: an action and a division, the id of a report. */
  about?: string;
  /** SHA-256 over the canonical history entry, which may hold more: reasons, cells, states. */
  content?: string;
};
