import { endOfDay } from '../calendar/deadline.ts';
import type { Instant } from '../period/instant.ts';
import type { JudgedTurn } from './judge-turns.ts';

/**
 * How a turn stands: came in on time or late; being checked, so not told yet; awaited before or after its due day;
 * not owed; or not to be told because holidays are not announced.
 */
export type Standing = 'on-time' | 'late' | 'checking' | 'pending' | 'overdue' | 'exempt' | 'unknown';

export const standingNames: Readonly<Record<Standing, string>> = {
  'on-time': '按期报送',
  late: '逾期报送',
  checking: '正在校验',
  pending: '未到期',
  overdue: '逾期未报',
  exempt: '免报',
  unknown: '截止日待定',
};

export function standingOf({ passed, unchecked, due }: JudgedTurn, now: Instant): Standing {
  if (due === undefined) return 'unknown';
  const inTime = (at: Instant) => at <= endOfDay(due);
  if (passed && inTime(passed.receivedAt)) return 'on-time';
  // What came in first and is not checked yet may still be the one that counts.
  if (unchecked) return 'checking';
  if (passed) return 'late';
  return inTime(now) ? 'pending' : 'overdue';
}
