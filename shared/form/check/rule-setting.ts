import type { Period } from '../../period/period.ts';
import { firstDay, lastDay } from '../../period/period.ts';
import type { PlacedValue } from '../cell-value.ts';
import type { ExpressionValue } from '../expression.ts';

/** The first and last day of the reporting period, by the names rules use (rule-variables.ts). */
export function periodVariable(name: string, period: Period): string | undefined {
  if (name === 'period_first') return firstDay(period);
  return name === 'period_last' ? lastDay(period) : undefined;
}

/** A cell as a rule sees it; blank and “—” are unknown. */
export function ruleValue(cell: PlacedValue | undefined): ExpressionValue | undefined {
  if (!cell || cell.kind === 'blank' || cell.kind === 'not-applicable') return undefined;
  if (cell.kind === 'yes-no') return cell.value ? '是' : '否';
  return cell.value;
}
