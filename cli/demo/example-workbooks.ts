import { lastDay } from '../../shared/period/period.ts';
import type { ExampleUpload } from '../../templates/examples/anqing-2018/example-upload.ts';
import { exampleYear } from '../../templates/examples/anqing-2018/example-year.ts';
import type { Templates } from '../../templates/read-templates.ts';
import { fillableWorkbook } from '../commands/template.ts';

export type ExampleWorkbook = ExampleUpload & { unitName: string; bytes: Uint8Array };

async function written(upload: ExampleUpload, { forms, divisions }: Templates): Promise<ExampleWorkbook> {
  const { form, period, unit, rows } = upload;
  const edition = forms.editionFor(form, period);
  if (!edition) throw new Error(`no edition of ${form} for ${period}`);
  const bytes = await fillableWorkbook({ edition, unit, period, divisions }, rows);
  return { ...upload, unitName: divisions.nameOn(unit, lastDay(period)), bytes };
}

/** The example year as real workbooks, made through the same fill-in layout that a county downloads. */
export async function exampleWorkbooks(templates: Templates): Promise<ExampleWorkbook[]> {
  const workbooks: ExampleWorkbook[] = [];
  for (const upload of exampleYear()) workbooks.push(await written(upload, templates));
  return workbooks;
}

/** The same upload with one slip: people fewer than households, as when two columns are mixed up. */
export function withSlip(upload: ExampleUpload, templates: Templates): Promise<ExampleWorkbook> {
  const rows = upload.rows.map((row) =>
    row.key === 'lifted_people' ? { ...row, cells: { ...row.cells, total: '1' } } : row,
  );
  return written({ ...upload, rows }, templates);
}
