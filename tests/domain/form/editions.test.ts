import { expect, test } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { formCatalogue } from '../../../shared/form/form-catalogue.ts';
import { restoreRow, storeRow } from '../../../shared/form/stored-row.ts';
import { type Period, periodOf } from '../../../shared/period/period.ts';
import { printedForm } from '../../../shared/report/printed-form.ts';
import { newForm } from '../../../templates/new-form.ts';
import { checkFilled, editionOf } from './language-setting.ts';

const written = newForm({
  id: 'trial',
  title: '试验表',
  shape: 'fixed',
  edition: periodOf('quarter', 2018, 1),
  period: 'quarter',
}).form;
const first = editionOf(written);
const second = editionOf(
  written,
  ["edition: '2018Q1'", 'edition: 2019Q1'],
  [
    '    rows:\n',
    `      - { id: note, header: [备注], mark: '4', type: { kind: text }, width: 14 }\n    rows:\n`,
  ],
);

const row = (key: string, plan: string, total: string): FillInRow => ({
  table: 'main',
  key,
  cells: { plan, total, rate: '60.0' },
});
const ROWS = [row('all', '100', '60'), row('first', '60', '36'), row('second', '40', '24')];
const QUARTER = periodOf('quarter', 2018, 3);

async function submitted(catalogue: ReturnType<typeof formCatalogue>, period: Period) {
  const edition = catalogue.editionFor('trial', period);
  if (!edition) throw new Error('no edition');
  const checked = await checkFilled(edition, ROWS, {}, undefined, period);
  return { edition, checked };
}

async function printed(catalogue: ReturnType<typeof formCatalogue>, edition: string, stored: string) {
  const bound = catalogue.edition('trial', edition);
  if (!bound) throw new Error('the edition is gone');
  return renderPdf(
    printedForm(bound, {
      id: 'trial',
      unitName: '太湖县',
      period: QUARTER,
      rows: JSON.parse(stored).map(restoreRow),
      createdOn: '2018-10-08' as never,
      divisionName: (code) => code,
    }),
  );
}

test('a new edition with one more column leaves old submissions and their prints byte-identical', async () => {
  const before = formCatalogue([first]);
  const after = formCatalogue([second, first]);
  const old = await submitted(before, QUARTER);
  const same = await submitted(after, QUARTER);
  expect(old.checked.faults).toEqual([]);
  expect(same.edition.edition).toBe('2018Q1');
  const stored = JSON.stringify(old.checked.rows.map(storeRow));
  expect(JSON.stringify(same.checked.rows.map(storeRow))).toBe(stored);
  const [printBefore, printAfter] = [
    await printed(before, '2018Q1', stored),
    await printed(after, '2018Q1', stored),
  ];
  expect(Buffer.compare(printBefore, printAfter)).toBe(0);

  const later = await submitted(after, periodOf('quarter', 2019, 1));
  expect(later.edition.edition).toBe('2019Q1');
  expect(later.checked.faults.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing']);
});
