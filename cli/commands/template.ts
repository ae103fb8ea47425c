import { writeFile } from 'node:fs/promises';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import type { CheckContext } from '../../shared/form/check/check-context.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import { prefillRows } from '../../shared/form/prefill.ts';
import { fillInLayout } from '../../shared/report/fill-in-layout.ts';
import { fillInRequest } from '../../shared/report/fill-in-request.ts';
import { readTemplates } from '../../templates/read-templates.ts';
import { type EarlierFiles, knownBefore } from '../evidence/earlier-files.ts';
import { type FormOptions, formSetting } from '../evidence/form-setting.ts';
import { EXIT } from '../exit-code.ts';

export type TemplateOptions = FormOptions & EarlierFiles & { out?: string; json?: boolean };

/** The fill-in workbook of a form for one unit and period, with what is already known. */
export async function fillableWorkbook(
  { edition, unit, period, divisions }: CheckContext,
  values: readonly FillInRow[] = [],
  prefilled: readonly FillInRow[] = [],
): Promise<Uint8Array> {
  return writeFillableWorkbook(
    fillInLayout(edition, fillInRequest({ unit, period, divisions }, { values, prefilled })),
  );
}

/** Writes an empty template to fill in. @returns the exit code. */
export async function template(options: TemplateOptions): Promise<number> {
  const templates = readTemplates(options.templates);
  const context = formSetting(options, templates);
  const known = await knownBefore(options, context, templates);
  const prefilled = await prefillRows(context.edition, context.period, known);
  const out = options.out ?? `${context.edition.form}-${context.period}-${context.unit}.xlsx`;
  await writeFile(out, await fillableWorkbook(context, [], prefilled));
  if (options.json)
    console.log(
      JSON.stringify({ file: out, form: context.edition.form, unit: context.unit, period: context.period }),
    );
  else console.log(`已生成填报模板：${out}`);
  return EXIT.clean;
}
