import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import type { Fault } from '../../shared/evidence/fault.ts';
import { type CheckedWorkbook, checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { exampleRows } from '../../shared/form/example/example-rows.ts';
import { FAULT_LIST_SHEET } from '../../shared/form/identity-names.ts';
import { periodOf } from '../../shared/period/period.ts';
import { annotateUpload } from '../../shared/report/annotate-upload.ts';
import { filledLayout } from '../../shared/report/example/filled-form.ts';
import type { LayoutCell, WorkbookLayout } from '../../shared/report/workbook-layout.ts';
import { readExamples } from '../../templates/read-examples.ts';
import { divisions, forms } from '../domain/templates-under-test.ts';
import { loadWorkbook } from './spreadsheet/load-workbook.ts';

const SHEET = '季度工作报表';
const period = periodOf('quarter', 2018, 3);
const found = forms.editionFor('county-quarterly', period);
if (!found) throw new Error('no edition');
const context = { edition: found, unit: '340825', period, divisions };

function quarterly(): WorkbookLayout {
  const folder = fileURLToPath(new URL('../examples/forms', import.meta.url));
  const file = readExamples(folder).examples.find(({ example }) => example.form === 'county-quarterly');
  if (!file) throw new Error('no example');
  return filledLayout(context, exampleRows(file.example.base, context.edition, file.example));
}

/** Types over cells of the quarterly form, by row id and column id. */
function typedOver(layout: WorkbookLayout, changes: Record<string, LayoutCell['content']>): WorkbookLayout {
  const [table] = context.edition.tables;
  const [sheet] = layout.sheets;
  if (table?.shape !== 'fixed' || !sheet) throw new Error('not the quarterly form');
  const lines = table.lines.map((line) => ('row' in line ? line.row.id : ''));
  const top = sheet.headerRows[1] + 1;
  const at = new Map(
    Object.entries(changes).map(([name, content]) => {
      const [row = '', column = ''] = name.split('.');
      return [
        `${top + lines.indexOf(row)}/${table.columns.findIndex(({ id }) => id === column) + 1}`,
        content,
      ];
    }),
  );
  const cells = sheet.cells.map((cell): LayoutCell => {
    const content = at.get(`${cell.row}/${cell.column}`);
    return content ? { ...cell, content } : cell;
  });
  return { ...layout, sheets: [{ ...sheet, cells }] };
}

async function check(bytes: Uint8Array): Promise<Extract<CheckedWorkbook, { outcome: 'read' }>> {
  const checked = await checkWorkbook(readWorkbook(bytes), context);
  if (checked.outcome !== 'read') throw new Error(checked.refusal.message);
  return checked;
}

const place = ({ sheet, cell, kind, severity, rule }: Fault) => ({ sheet, cell, kind, severity, rule });

describe('the annotated return', () => {
  let faults: readonly Fault[] = [];
  let bytes: Uint8Array = new Uint8Array();
  let workbook: Awaited<ReturnType<typeof loadWorkbook>>;

  beforeAll(async () => {
    const upload = await writeFillableWorkbook(
      typedOver(quarterly(), {
        'funds_paid.quarter': { kind: 'text', text: '１,5元 左右' },
        'lifted_people.quarter': { kind: 'number', value: '1100' },
        'houses_renovated.plan': { kind: 'number', value: '100' },
      }),
    );
    faults = (await check(upload)).faults;
    bytes = await writeFillableWorkbook(await annotateUpload(readWorkbook(upload), context, faults));
    workbook = await loadWorkbook(bytes);
  });

  test('holds faults of several kinds to show', () => {
    expect(new Set(faults.map(({ severity }) => severity))).toEqual(new Set(['A', 'B', 'D']));
  });

  test('gives back what could not be read exactly as it was typed', () => {
    const bad = faults.find(({ kind }) => kind === 'not-a-number');
    expect(workbook.getWorksheet(SHEET)?.getCell(bad?.cell ?? '').value).toBe('１,5元 左右');
  });

  test('puts each fault as a note on its cell, coloured by how grave it is', () => {
    for (const fault of faults) {
      if (fault.cell === undefined) continue;
      const cell = workbook.getWorksheet(fault.sheet)?.getCell(fault.cell);
      const note = cell?.note;
      const text = typeof note === 'object' ? note.texts?.map((part) => part.text).join('') : note;
      expect(text).toContain(fault.message);
      expect(text).toContain(fault.todo);
    }
    const colour = (severity: string) => {
      const cell = faults.find((fault) => fault.severity === severity)?.cell ?? '';
      return JSON.stringify(workbook.getWorksheet(SHEET)?.getCell(cell).fill);
    };
    expect(new Set(['A', 'B', 'D'].map(colour)).size).toBe(3);
  });

  test('lists every fault with a link to its cell', () => {
    const list = workbook.getWorksheet(FAULT_LIST_SHEET);
    faults.forEach((fault, index) => {
      const row = list?.getRow(4 + index);
      expect(row?.getCell(2).value).toBe(fault.severity);
      expect(row?.getCell(6).value).toBe(fault.message);
      if (fault.cell === undefined) return;
      expect(row?.getCell(4).formula).toBe(`HYPERLINK("#'${fault.sheet}'!${fault.cell}","${fault.cell}")`);
    });
    expect(list?.getRow(4 + faults.length).getCell(6).value ?? null).toBeNull();
  });

  test('sent in again uncorrected, it has the same faults at the same cells', async () => {
    expect((await check(bytes)).faults.map(place)).toEqual(faults.map(place));
  });

  test('a sheet of the county’s own making comes back with every cell where it was', async () => {
    const own = quarterly();
    const [sheet] = own.sheets;
    if (!sheet) throw new Error('no sheet');
    const moved = {
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3 })),
      merges: [],
    };
    const upload = await writeFillableWorkbook({
      ...own,
      identity: [],
      sheets: [{ ...moved, validations: [] }],
    });
    const checked = await check(upload);
    const layout = await annotateUpload(readWorkbook(upload), context, checked.faults);
    expect((await check(await writeFillableWorkbook(layout))).rows).toEqual(checked.rows);
  });
});
