import type { PlacedValue } from './cell-value.ts';
import type { ExpressionValue } from './reference/reference.ts';

/** A cell as a rule sees it; blank and “—” are unknown. */
export function ruleValue(cell: PlacedValue | undefined): ExpressionValue | undefined {
  if (!cell || cell.kind === 'blank' || cell.kind === 'not-applicable') return undefined;
  if (cell.kind === 'yes-no') return cell.value ? '是' : '否';
  return cell.value;
}

/** A value as part of a key: figures as exact text. */
export function keyText(cell: PlacedValue | undefined): string {
  const value = cell?.kind === 'yes-no' ? String(cell.value) : ruleValue(cell);
  if (value === undefined) return '';
  return typeof value === 'object' ? value.toFixed() : String(value);
}
