import { parseDecimal } from '../quantity/decimal.ts';
import { formatDecimal } from '../quantity/format-decimal.ts';
import type { BodyCell } from './report-document.ts';

/**
 * What is printed in a body cell: `12,345.60`, `86.3%`, `—`, or the text.
 * @throws Error when a stored figure is not decimal text: a report never guesses.
 */
export function printedCell(cell: BodyCell, place: string): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'blank':
      return '';
    case 'not-applicable':
      return '—';
    case 'number': {
      const value = parseDecimal(cell.value);
      if (!value) throw new Error(`数值“${cell.value}”不是十进制数，位置：${place}`);
      return formatDecimal(value, cell.places) + (cell.percent ? '%' : '');
    }
  }
}
