import type { InputValidation, LayoutCell, SheetLayout } from '../../report/workbook-layout.ts';
import type { CellLook } from './cell-styles.ts';
import { numberFormat } from './sheet-number.ts';

const LOOKS: Record<LayoutCell['role'], CellLook> = {
  title: { align: 'center', bold: true, size: 18 },
  head: { align: 'left', size: 10 },
  line: { align: 'left', size: 10 },
  header: { align: 'center', bold: true, size: 10 },
  numbering: { align: 'center', size: 9 },
  label: { align: 'left', size: 10 },
  input: { unlocked: true, fill: 'FFFFF9E5', size: 10 },
  prefilled: { unlocked: true, fill: 'FFE2F0D9', size: 10 },
  computed: { align: 'right', fill: 'FFF2F2F2', size: 10 },
  foot: { align: 'left', size: 10 },
  note: { align: 'left', size: 9, vertical: 'top' },
};

const SEVERITY_FILL = { A: 'FFF8CBAD', B: 'FFFFE699', C: 'FFBDD7EE', D: 'FFE7E6E6' } as const;

/** How a cell of the layout looks; cells inside the table are ruled. */
export function fillableLook(cell: LayoutCell, layout: SheetLayout): CellLook {
  const { top, left, bottom, right } = layout.ruled;
  const ruled = cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
  const format = formatOf(cell, layout.validations);
  const look = LOOKS[cell.role];
  const align = cell.align ?? look.align ?? (format === undefined || format === '@' ? 'left' : 'right');
  return {
    ...look,
    align,
    ...(ruled ? { ruled } : {}),
    ...(format === undefined ? {} : { format }),
    ...(cell.indent === undefined ? {} : { indent: cell.indent }),
    ...(cell.severity === undefined ? {} : { fill: SEVERITY_FILL[cell.severity] }),
    ...(cell.link === undefined ? {} : { link: true }),
  };
}

/**
 * Text inputs get the format Text: a code keeps its leading zeros and an 18-digit identity number its last three
 * digits, which a spreadsheet would otherwise turn into zeros while it is being typed.
 */
function formatOf(cell: LayoutCell, validations: readonly InputValidation[]): string | undefined {
  if (cell.content?.kind === 'date') return 'yyyy-mm-dd';
  if (cell.places !== undefined) return numberFormat(cell.places);
  if (cell.role !== 'input' && cell.role !== 'prefilled') return undefined;
  const rule = validations.find(({ range }) => {
    const inRows = cell.row >= range.top && cell.row <= range.bottom;
    return inRows && cell.column >= range.left && cell.column <= range.right;
  })?.rule;
  switch (rule?.kind) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'integer':
      return numberFormat(0);
    case 'decimal':
      return numberFormat(rule.places);
    default:
      return '@';
  }
}
