import { parseCellAddress } from '../../evidence/cell-address.ts';
import type { CheckContext } from '../../form/check/check-context.ts';
import { type CheckedWorkbook, checkWorkbook } from '../../form/check/check-workbook.ts';
import type { TypedCell } from '../../form/example/form-example.ts';
import type { FillInRow } from '../../form/fill-in-row.ts';
import type { FormEdition } from '../../form/form-edition.ts';
import { fillInLayout } from '../fill-in-layout.ts';
import { type FillInSetting, fillInRequest } from '../fill-in-request.ts';
import type { WorkbookLayout } from '../workbook-layout.ts';
import { readingOf } from './layout-reading.ts';
import { typedCell } from './typed-cell.ts';

export type FillSetting = FillInSetting & { edition: FormEdition };

/** The form's own workbook with rows filled in. */
export function filledLayout(
  { edition, ...setting }: FillSetting,
  values: readonly FillInRow[],
): WorkbookLayout {
  return fillInLayout(edition, fillInRequest(setting, { values }));
}

export type Changes = {
  /** By `sheet!B7`. */
  typed?: ReadonlyMap<string, TypedCell>;
  /** By `sheet!7`. */
  hidden?: ReadonlySet<string>;
};

/** Fills the form, types changes over it and checks it as an upload. */
export async function checkFilledForm(
  context: CheckContext,
  values: readonly FillInRow[],
  { typed = new Map(), hidden = new Set() }: Changes = {},
): Promise<Extract<CheckedWorkbook, { outcome: 'read' }>> {
  const at = new Map(
    [...typed].map(([address, cell]) => {
      const [sheet = '', place = ''] = address.split('!');
      const found = parseCellAddress(place);
      return [`${sheet}!${found?.row}/${found?.column}`, cell];
    }),
  );
  const reading = readingOf(
    filledLayout(context, values),
    (cell, sheet) => {
      const change = at.get(`${sheet}!${cell.row}/${cell.column}`);
      return change ? typedCell(cell, change) : cell;
    },
    (sheet, row) => hidden.has(`${sheet}!${row}`),
  );
  const checked = await checkWorkbook(reading, context);
  if (checked.outcome !== 'read') throw new Error(checked.refusal.message);
  return checked;
}
