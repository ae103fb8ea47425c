import type { ReadCell } from '../../evidence/workbook-reading.ts';
import type { TypedCell } from '../../form/example/form-example.ts';
import { parseCivilDate } from '../../period/civil-date.ts';

/**
 * The cell as it would be read with something else typed into it; undefined when it was emptied.
 * @throws Error when the example does not say what was typed.
 */
export function typedCell({ row, column }: ReadCell, typed: TypedCell): ReadCell | undefined {
  if (typed.blank) return undefined;
  const formula = typed.formula === undefined ? {} : { formula: typed.formula };
  const cell = { row, column, ...formula };
  if (typed.text !== undefined) return { ...cell, raw: { kind: 'text', text: typed.text } };
  if (typed.number !== undefined) return { ...cell, raw: { kind: 'number', text: typed.number } };
  if (typed.error !== undefined) return { ...cell, raw: { kind: 'error', code: typed.error } };
  if (typed.boolean !== undefined) return { row, column, raw: { kind: 'boolean', value: typed.boolean } };
  const date = parseCivilDate(typed.date ?? '');
  if (!date) throw new Error(`例子没有写明填了什么：${JSON.stringify(typed)}`);
  return { row, column, raw: { kind: 'date', date, serial: '0' } };
}
