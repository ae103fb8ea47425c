import type { CivilDate } from '../period/civil-date.ts';
import type { Period } from '../period/period.ts';

/** Why a unit is reminded. In this order a digest lists them. */
export const kindNames = {
  overdue: '逾期未报',
  today: '今日到期',
  soon: '即将到期',
  returned: '退回待改正',
  explain: '待说明',
  matter: '近期事项',
} as const;

export type ReminderKind = keyof typeof kindNames;

/** One line of a digest. */
export type Reminded = {
  kind: ReminderKind;
  title: string;
  period: Period;
  due?: CivilDate;
  /** Working days. */
  daysLeft?: number;
  /** Working days. */
  daysLate?: number;
  /** The latest file was refused. */
  refused?: boolean;
};
