import exceljs from 'exceljs';

export type LoadedWorkbook = exceljs.Workbook;

/** Reads back what was written, by a program that is not ours. Only fit for files we wrote ourselves. */
export async function loadWorkbook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer as unknown as exceljs.Buffer);
  return workbook;
}
