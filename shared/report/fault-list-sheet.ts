import type { Fault } from '../evidence/fault.ts';
import { FAULT_LIST_SHEET } from '../form/identity-names.ts';
import type { LayoutCell, SheetLayout } from './workbook-layout.ts';

const COLUMNS = ['序号', '级别', '工作表', '单元格', '审核关系', '差错', '处理办法', '说明（填报单位填写）'];
const WIDTHS = [6, 6, 18, 8, 10, 60, 40, 24];
const HEADER = 3;
/** Longer lists are not worked through; the county corrects these and sends again. */
const LISTED = 2_000;

const LEVELS = 'A级必须改正，B级应改正或说明，C级请核实并说明，D级为提示。点击单元格号可转到该处。';

function line(fault: Fault, index: number): LayoutCell[] {
  const row = HEADER + 1 + index;
  const text = (column: number, words: string, align: LayoutCell['align'] = 'left'): LayoutCell => ({
    row,
    column,
    role: 'label',
    content: { kind: 'text', text: words },
    align,
  });
  const { sheet, cell, severity, rule = '', message, todo } = fault;
  return [
    text(1, String(index + 1), 'center'),
    { ...text(2, severity, 'center'), severity },
    text(3, sheet),
    { ...text(4, cell ?? '', 'center'), ...(cell === undefined ? {} : { link: { sheet, cell } }) },
    text(5, rule, 'center'),
    text(6, message),
    text(7, todo),
    { row, column: 8, role: 'input', align: 'left' },
  ];
}

/** 差错清单: every fault with a link to its cell, and room for the unit's explanation. */
export function faultListSheet(
  title: string,
  faults: readonly Fault[],
  notes: readonly string[],
): SheetLayout {
  const listed = faults.slice(0, LISTED);
  const cut = faults.length > LISTED ? [`共${faults.length}条，只列出前${LISTED}条。`] : [];
  const bottom = HEADER + Math.max(1, listed.length);
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: COLUMNS.length });
  return {
    name: FAULT_LIST_SHEET,
    orientation: 'landscape',
    columnWidths: WIDTHS,
    cells: [
      {
        row: 1,
        column: 1,
        role: 'title',
        content: { kind: 'text', text: `${title}差错清单` },
        align: 'center',
      },
      {
        row: 2,
        column: 1,
        role: 'line',
        content: { kind: 'text', text: [LEVELS, ...notes, ...cut].join('') },
        align: 'left',
      },
      ...COLUMNS.map(
        (text, index): LayoutCell => ({
          row: HEADER,
          column: index + 1,
          role: 'header',
          content: { kind: 'text', text },
          align: 'center',
        }),
      ),
      ...listed.flatMap(line),
    ],
    merges: [wide(1), wide(2)],
    ruled: { top: HEADER, left: 1, bottom, right: COLUMNS.length },
    headerRows: [HEADER, HEADER],
    validations: [],
  };
}
