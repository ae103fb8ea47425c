import { parsePeriod, periodLabel } from '../period/period.ts';
import { isPersonal } from './cell-type.ts';
import type { PlacedValue } from './cell-value.ts';
import { codeName } from './code-list.ts';
import type { Column, Table } from './form-edition.ts';
import type { DivisionSetting } from './interpret/interpret-division.ts';
import { maskName, maskNumber } from './mask.ts';

/** A cell's value in words for a message: figures as exact text, codes and divisions by name, numbers that name a person
 * masked, nothing as （空）. */
export function showCell(
  cell: PlacedValue | undefined,
  { table, divisions }: { table: Table; divisions: DivisionSetting },
  column: string,
): string | undefined {
  if (!cell) return undefined;
  switch (cell.kind) {
    case 'number':
      return cell.value.toFixed();
    case 'yes-no':
      return cell.value ? '是' : '否';
    case 'blank':
      return '（空）';
    case 'not-applicable':
      return '—';
    case 'code': {
      const type = table.columns.find(({ id }) => id === column)?.type;
      if (type?.kind === 'code') return codeName(type.codes, cell.value);
      if (type?.kind === 'division' || type?.kind === 'unit')
        return divisions.register.nameOn(cell.value, divisions.on);
      return cell.value;
    }
    default:
      return showText(
        cell.value,
        table.columns.find(({ id }) => id === column),
      );
  }
}

function showText(text: string, column: Column | undefined): string {
  if (isPersonal(column?.type)) return maskNumber(text);
  if (column?.personal) return maskName(text);
  const period = column?.type?.kind === 'period' ? parsePeriod(text) : undefined;
  return period ? periodLabel(period) : text;
}
