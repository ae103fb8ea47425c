import { Decimal } from '../quantity/decimal.ts';
import type { ShownAs } from './cell-type.ts';
import type { PlacedValue } from './cell-value.ts';
import type { DivisionSetting } from './interpret/interpret-division.ts';
import { maskName, maskNumber } from './mask.ts';
import type { ExpressionValue, Reference } from './reference/reference.ts';
import { PERSONAL_FIELDS } from './registers.ts';
import { showValue } from './show-cell.ts';

const NOWHERE = { sheet: '', cell: '' };

function asCell(value: ExpressionValue, shownAs: ShownAs | undefined): PlacedValue {
  if (value instanceof Decimal) return { kind: 'number', value, ...NOWHERE };
  const kind = shownAs?.type?.kind;
  const isCode = kind === 'code' || kind === 'division' || kind === 'unit';
  return { kind: isCode ? 'code' : 'text', value: String(value), ...NOWHERE };
}

/** A value as a cell of that type would show it. */
export function showTyped(
  value: ExpressionValue,
  shownAs: ShownAs | undefined,
  divisions: DivisionSetting,
): string {
  return showValue(asCell(value, shownAs), shownAs, divisions);
}

/** Identity, telephone and account numbers wherever they stand in a text. */
const maskNumbers = (text: string) => text.replace(/\d{11,}X?/g, maskNumber);

/** What a rule computed, as its message says it: as its column would show it, and never giving a person away. */
export function showExpression(
  value: ExpressionValue,
  whole: Reference | undefined,
  divisions: DivisionSetting,
): string {
  if (whole?.kind === 'look-up' && PERSONAL_FIELDS.has(whole.field)) return maskName(String(value));
  const shownAs = whole && 'shownAs' in whole ? whole.shownAs : undefined;
  const shown = showTyped(value, shownAs, divisions);
  return value instanceof Decimal ? shown : maskNumbers(shown);
}
