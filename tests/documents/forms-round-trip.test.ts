import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../shared/documents/pdf/render-pdf.ts';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import { reportWorkbookBytes } from '../../shared/documents/spreadsheet/write-report-workbook.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import type { FormRow } from '../../shared/form/cell-value.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { exampleRows } from '../../shared/form/example/example-rows.ts';
import { storeRow } from '../../shared/form/stored-row.ts';
import { lastDay, parsePeriod } from '../../shared/period/period.ts';
import { formatDecimal } from '../../shared/quantity/format-decimal.ts';
import { checkFilledForm, filledLayout } from '../../shared/report/example/filled-form.ts';
import { printedForm } from '../../shared/report/printed-form.ts';
import { readExamples } from '../../templates/read-examples.ts';
import { divisions, forms } from '../domain/templates-under-test.ts';

const { examples } = readExamples(fileURLToPath(new URL('../examples/forms', import.meta.url)));

// The first example file of each edition: its base is a complete form without a fault.
const editions = new Map(
  examples.flatMap(({ example }) => {
    const period = parsePeriod(example.period);
    const edition = period && forms.editionFor(example.form, period);
    if (!period || !edition) return [];
    const context = { edition, unit: example.unit, period, divisions };
    const name: string = `${edition.form} ${edition.edition}`;
    return [[name, { example, context }] as const];
  }),
);

/** What was read, without the places where it stood. */
const valuesOf = (rows: readonly FormRow[]) =>
  rows.map((row) => {
    const { table, key, cells } = storeRow(row);
    return {
      table,
      key,
      cells: Object.fromEntries(Object.entries(cells).map(([id, { kind, value }]) => [id, { kind, value }])),
    };
  });

describe('every edition', () => {
  test('has an example', () => {
    const all = forms
      .forms()
      .flatMap((form) => forms.editions(form).map(({ edition }) => `${form} ${edition}`));
    expect(all.filter((name) => !editions.has(name))).toEqual([]);
  });
});

describe.each([...editions])('%s', (_, { example, context }) => {
  const { edition, unit, period } = context;
  const values = exampleRows(example.base, edition, example);
  const direct = checkFilledForm(context, values);

  test('comes back from its filled-in workbook as it went in', async () => {
    const read = await checkWorkbook(
      readWorkbook(await writeFillableWorkbook(filledLayout(context, values))),
      context,
    );
    if (read.outcome !== 'read') throw new Error(read.refusal.message);
    expect(valuesOf(read.rows)).toEqual(valuesOf((await direct).rows));
  });

  test('prints the same values in its workbook and, every figure, on paper', async () => {
    const { rows } = await direct;
    const on = lastDay(period);
    const document = printedForm(edition, {
      id: edition.form,
      unitName: divisions.nameOn(unit, on),
      period,
      rows,
      createdOn: on,
      divisionName: (code) => divisions.nameOn(code, on),
    });
    const read = await checkWorkbook(readWorkbook(await reportWorkbookBytes(document)), context);
    if (read.outcome !== 'read') throw new Error(read.refusal.message);
    // A narrative is printed as text that flows; everything else is a table again.
    const flowing = new Set(
      edition.tables.flatMap((table) => (table.shape === 'fixed' && table.narrative ? [table.id] : [])),
    );
    expect(valuesOf(read.rows.filter(({ table }) => !flowing.has(table)))).toEqual(
      valuesOf(rows.filter(({ table }) => !flowing.has(table))),
    );

    const pdf = await renderPdf(document);
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
    const paper = text.replace(/\s+/g, '');
    const missing = rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([id, cell]) => {
        if (cell.kind !== 'number') return [];
        const figure = formatDecimal(cell.value, cell.value.decimalPlaces());
        return paper.includes(figure) ? [] : [`${key}.${id} ${figure}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
