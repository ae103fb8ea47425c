import { cellAddress } from '../../shared/evidence/cell-address.ts';
import type {
  CellRange,
  FileRefusal,
  ReadCell,
  ReadNotice,
  ReadRow,
} from '../../shared/evidence/workbook-reading.ts';
import { type LoadedFile, loadFile } from '../evidence/load-file.ts';
import { EXIT } from '../exit-code.ts';
import { readingAsJson } from '../print/reading-as-json.ts';
import { readingAsText } from '../print/reading-as-text.ts';
import { exactValue, rawText, type ToldCell } from '../print/reading-printer.ts';
import { printRefusal } from '../print/refusal.ts';

export type ReadOptions = { json?: boolean };

type Survey = { merges: Map<string, readonly CellRange[]>; notices: ReadNotice[]; refusal?: FileRefusal };

/** A first pass: merged ranges and refusals stand behind the rows, but are wanted before the first cell is printed. */
async function survey(file: LoadedFile): Promise<Survey> {
  const found: Survey = { merges: new Map(), notices: [] };
  let sheet = '';
  for await (const event of file.read()) {
    if (event.type === 'refused') return { ...found, refusal: event.refusal };
    if (event.type === 'sheet') sheet = event.sheet.name;
    if (event.type === 'sheet-end') found.merges.set(sheet, event.merges);
    if (event.type === 'notice') found.notices.push(event.notice);
  }
  return found;
}

const rangeText = ({ top, left, bottom, right }: CellRange) =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

function told(cell: ReadCell, hidden: boolean, merges: readonly CellRange[]): ToldCell {
  const { row, column, raw, formula } = cell;
  const merged = merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return {
    address: cellAddress(row, column),
    type: raw.kind,
    raw: rawText(raw),
    value: exactValue(raw),
    ...(formula === undefined ? {} : { formula }),
    ...(hidden ? { hidden } : {}),
    ...(merged ? { merged: rangeText(merged) } : {}),
  };
}

/** Prints every sheet and cell as the system reads it. @returns the exit code. */
export async function read(path: string, { json = false }: ReadOptions): Promise<number> {
  const file = await loadFile(path);
  const { merges: allMerges, notices, refusal } = await survey(file);
  if (refusal) return printRefusal(file, refusal, json);
  const printer = (json ? readingAsJson : readingAsText)(file, (text) => process.stdout.write(text));
  let merges: readonly CellRange[] = [];
  let columnHidden = (_column: number): boolean => false;
  const printRow = (row: ReadRow) => {
    for (const cell of row.cells) printer.cell(told(cell, row.hidden || columnHidden(cell.column), merges));
  };
  for await (const event of file.read()) {
    if (event.type === 'workbook') printer.workbook(event, notices);
    else if (event.type === 'sheet') {
      const { name, hiddenColumns } = event.sheet;
      merges = allMerges.get(name) ?? [];
      columnHidden = (column) => hiddenColumns.some(([from, to]) => from <= column && column <= to);
      printer.sheet(event.sheet);
    } else if (event.type === 'rows') event.rows.forEach(printRow);
    else if (event.type === 'sheet-end')
      printer.sheetEnd(event.rowCount, event.cellCount, merges.map(rangeText));
  }
  printer.end(notices);
  return EXIT.clean;
}
