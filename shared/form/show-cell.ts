import { parsePeriod, periodLabel } from '../period/period.ts';
import { isPersonal, type ShownAs } from './cell-type.ts';
import type { PlacedValue } from './cell-value.ts';
import { codeName } from './code-list.ts';
import type { Table } from './form-edition.ts';
import type { DivisionSetting } from './interpret/interpret-division.ts';
import { maskName, maskNumber } from './mask.ts';

/**
 * A cell's value in words for a message: figures as exact text, codes and divisions by name, what names a person
 * masked, nothing as （空）.
 */
export function showValue(
  cell: PlacedValue,
  shownAs: ShownAs | undefined,
  divisions: DivisionSetting,
): string {
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
      const type = shownAs?.type;
      if (type?.kind === 'code') return codeName(type.codes, cell.value);
      if (type?.kind === 'division' || type?.kind === 'unit')
        return divisions.register.nameOn(cell.value, divisions.on);
      return cell.value;
    }
    default:
      return showText(cell.value, shownAs);
  }
}

/** The same for a cell of a table, by its column. */
export function showCell(
  cell: PlacedValue | undefined,
  { table, divisions }: { table: Table; divisions: DivisionSetting },
  column: string,
): string | undefined {
  return (
    cell &&
    showValue(
      cell,
      table.columns.find(({ id }) => id === column),
      divisions,
    )
  );
}

function showText(text: string, shownAs: ShownAs | undefined): string {
  if (isPersonal(shownAs?.type)) return maskNumber(text);
  if (shownAs?.personal) return maskName(text);
  const period = shownAs?.type?.kind === 'period' ? parsePeriod(text) : undefined;
  return period ? periodLabel(period) : text;
}
