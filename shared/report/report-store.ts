import type { Scope } from '../access/scope.ts';
import type { Period } from '../period/period.ts';
import type { ReportRecord } from './report-record.ts';

/** Every method throws OutOfScope rather than touch a report of a division outside the scope. */
export type ReportStore = {
  /**
   * Records a report unless one of its id is recorded already, and returns what is recorded: a published document
   * is never replaced by a later printing of the same thing.
   */
  record(scope: Scope, report: ReportRecord): Promise<ReportRecord>;
  find(scope: Scope, id: string): Promise<ReportRecord | undefined>;
  /** All within the scope, by owner and id. */
  list(scope: Scope, period: Period): Promise<readonly ReportRecord[]>;
};
