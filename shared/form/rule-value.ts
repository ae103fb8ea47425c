import type { PlacedValue } from './cell-value.ts';
import type { ExpressionValue } from './reference/reference.ts';

/** A cell as a rule sees it; blank and “—” are unknown. */
export function ruleValue(cell: PlacedValue | undefined): ExpressionValue | undefined {
  if (!cell || cell.kind === 'blank' || cell.kind === 'not-applicable') return undefined;
  if (cell.kind === 'yes-no') return cell.value ? '是' : '否';
  return cell.value;
}

/** A value as text: figures exactly. */
export const asText = (value: ExpressionValue): string =>
  typeof value === 'object' ? value.toFixed() : String(value);

/** A cell as part of a key. */
export function keyText(cell: PlacedValue | undefined): string {
  const value = ruleValue(cell);
  return value === undefined ? '' : asText(value);
}
