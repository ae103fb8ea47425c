import type { Period } from '../period/period.ts';
import type { RecordedAct } from './record-act.ts';

/** What is to be put on record: the history of something, as far as it goes when it is read, or a single act. */
export type RecordPointer =
  | { kind: 'submission'; form: string; period: Period; unit: string }
  | { kind: 'expectation'; form: string; period: Period; unit: string }
  | { kind: 'assessment'; scheme: string; period: Period; version: number }
  | ({ kind: 'act' } & RecordedAct);
