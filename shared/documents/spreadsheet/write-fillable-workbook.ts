import type { WorkbookLayout } from '../../report/workbook-layout.ts';
import { createCellStyles } from './cell-styles.ts';
import { FIRST_IDENTITY_ROW, GUIDE_SHEET, writeGuideSheet } from './guide-sheet.ts';
import { inputValidation, type ListSource, type Validation } from './input-validation.ts';
import { a4PageSetup, pageNumberFooter } from './page-setup.ts';
import { rangeText } from './range-text.ts';
import { writeFillableSheet } from './write-fillable-sheet.ts';

// A template has no date of its own, and the clock has no business in it.
const PINNED = new Date('2000-01-01T00:00:00Z');

// Without a password: protection keeps formulas and labels from slips, the server judges what comes back.
const PROTECTION = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: false,
  formatColumns: true,
  formatRows: true,
};

/**
 * The workbook that people fill in: the sheets of the layout first and in order, then 填报说明 with what identifies
 * the file (each value under its defined name), instructions and code lists.
 * @throws Error when a figure of the layout is not decimal text, or a sheet is itself called 填报说明.
 */
export async function writeFillableWorkbook(layout: WorkbookLayout): Promise<Uint8Array> {
  if (layout.sheets.some((sheet) => sheet.name === GUIDE_SHEET))
    throw new Error(`填报工作表不能命名为“${GUIDE_SHEET}”`);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  Object.assign(workbook, {
    creator: 'Taizhang',
    lastModifiedBy: 'Taizhang',
    created: PINNED,
    modified: PINNED,
  });
  workbook.title = layout.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const style = createCellStyles();

  const sheets = layout.sheets.map((sheet) => {
    const worksheet = workbook.addWorksheet(sheet.name, {
      pageSetup: a4PageSetup(sheet.orientation, sheet.headerRows),
      headerFooter: pageNumberFooter(),
      views: [{ state: 'frozen', ySplit: sheet.headerRows[1], showGridLines: false }],
    });
    writeFillableSheet(worksheet, sheet, style);
    return { worksheet, sheet };
  });
  const guide = workbook.addWorksheet(GUIDE_SHEET, {
    pageSetup: a4PageSetup('portrait'),
    headerFooter: pageNumberFooter(),
    views: [{ state: 'normal', showGridLines: false }],
  });
  const listSource: ListSource = writeGuideSheet(guide, layout, style);

  for (const { worksheet, sheet } of sheets) {
    // exceljs has this object at run time but not in its types.
    const { dataValidations } = worksheet as unknown as {
      dataValidations: { add(range: string, validation: Validation): void };
    };
    for (const validation of sheet.validations)
      dataValidations.add(rangeText(validation.range), inputValidation(validation, listSource));
    await worksheet.protect('', PROTECTION);
  }
  await guide.protect('', PROTECTION);
  layout.identity.forEach(({ definedName }, index) => {
    workbook.definedNames.add(`${GUIDE_SHEET}!$B$${FIRST_IDENTITY_ROW + index}`, definedName);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
