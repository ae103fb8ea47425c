import { parseCellAddress } from '../evidence/cell-address.ts';
import type { FormRow, PlacedValue } from '../form/cell-value.ts';
import type { AcceptedForm } from '../submission/accepted-form.ts';
import type { EvidenceRef } from './derivation.ts';

/** A row together with the accepted revision it stands in. */
export type PlacedRow = { form: AcceptedForm; row: FormRow };

export function rowsOf(forms: readonly AcceptedForm[], table: string): PlacedRow[] {
  return forms.flatMap((form) =>
    form.rows.filter((row) => row.table === table).map((row) => ({ form, row })),
  );
}

/** The revision as a whole, for a statement such as “no entries”. */
export function fileEvidence(form: AcceptedForm): EvidenceRef {
  return {
    form: form.key.form,
    period: form.key.period,
    unit: form.key.unit,
    revision: form.revision.number,
    sha256: form.revision.sha256,
    fileName: form.revision.fileName,
    acceptedBy: form.acceptedBy,
  };
}

function printCell(cell: PlacedValue): string {
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'not-applicable') return '—';
  if (cell.kind === 'yes-no') return cell.value ? '是' : '否';
  return cell.kind === 'number' ? cell.value.toFixed() : cell.value;
}

/** The cell of `column`; the file as a whole when the row has no such cell. */
export function cellEvidence({ form, row }: PlacedRow, column: string): EvidenceRef {
  const cell = row.cells[column];
  const file = fileEvidence(form);
  return cell ? { ...file, sheet: cell.sheet, cell: cell.cell, value: printCell(cell) } : file;
}

/** File, sheet and cell, in one fixed order: what is derived must not depend on the order in which rows arrive. */
export function byPlace(a: EvidenceRef, b: EvidenceRef): number {
  const [left, right] = [a, b].map(({ form, period, unit, sheet = '', cell = '' }) => {
    const { row = 0, column = 0 } = parseCellAddress(cell) ?? {};
    return [form, period, unit, sheet, String(row).padStart(8, '0'), String(column).padStart(5, '0')].join(
      '\n',
    );
  });
  return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1;
}
