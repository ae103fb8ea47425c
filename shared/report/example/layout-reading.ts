import type { ReadCell, WorkbookEvent } from '../../evidence/workbook-reading.ts';
import { parseCivilDate } from '../../period/civil-date.ts';
import type { LayoutCell, WorkbookLayout } from '../workbook-layout.ts';

function rawOf(cell: LayoutCell): Pick<ReadCell, 'raw' | 'formula'> | undefined {
  const { content } = cell;
  if (!content) return undefined;
  if (content.kind === 'text') return { raw: { kind: 'text', text: content.text } };
  if (content.kind === 'number') return { raw: { kind: 'number', text: content.value } };
  if (content.kind === 'date') {
    const date = parseCivilDate(content.date);
    return date ? { raw: { kind: 'date', date, serial: '0' } } : undefined;
  }
  const cached = content.cached ?? '';
  return {
    raw: cached === '' ? { kind: 'text', text: '' } : { kind: 'number', text: cached },
    formula: content.formula,
  };
}

/** What the reader would deliver for a layout, without going through a file: fast, and free of any library's habits. */
export async function* readingOf(
  layout: WorkbookLayout,
  change: (cell: ReadCell, sheet: string) => ReadCell | undefined = (cell) => cell,
  hidden: (sheet: string, row: number) => boolean = () => false,
): AsyncGenerator<WorkbookEvent> {
  const identitySheet = '填报说明';
  yield {
    type: 'workbook',
    date1904: false,
    sheetNames: [...layout.sheets.map(({ name }) => name), identitySheet],
    definedNames: layout.identity.map(({ definedName }, index) => ({
      name: definedName,
      refersTo: `${identitySheet}!$B$${index + 1}`,
    })),
  };
  for (const [index, sheet] of layout.sheets.entries()) {
    yield {
      type: 'sheet',
      sheet: { name: sheet.name, position: index + 1, visibility: 'visible', hiddenColumns: [] },
    };
    const byRow = Map.groupBy(sheet.cells, ({ row }) => row);
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    yield {
      type: 'rows',
      rows: rows.map((row) => ({
        row,
        hidden: hidden(sheet.name, row),
        cells: (byRow.get(row) ?? [])
          .sort((a, b) => a.column - b.column)
          .flatMap((cell) => {
            const raw = rawOf(cell);
            if (!raw && cell.role !== 'input') return [];
            const read: ReadCell = {
              row,
              column: cell.column,
              ...(raw ?? { raw: { kind: 'text', text: '' } }),
            };
            const changed = change(read, sheet.name);
            return changed ? [changed] : [];
          }),
      })),
    };
    yield { type: 'sheet-end', merges: sheet.merges, rowCount: rows.length, cellCount: sheet.cells.length };
  }
  yield {
    type: 'sheet',
    sheet: {
      name: identitySheet,
      position: layout.sheets.length + 1,
      visibility: 'visible',
      hiddenColumns: [],
    },
  };
  yield {
    type: 'rows',
    rows: layout.identity.map(({ label, value }, index) => ({
      row: index + 1,
      hidden: false,
      cells: [
        { row: index + 1, column: 1, raw: { kind: 'text', text: label } },
        { row: index + 1, column: 2, raw: { kind: 'text', text: value } },
      ],
    })),
  };
  yield { type: 'sheet-end', merges: [], rowCount: layout.identity.length, cellCount: 8 };
}
