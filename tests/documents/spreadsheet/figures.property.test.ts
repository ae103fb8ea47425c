import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportWorkbookBytes } from '../../../shared/documents/spreadsheet/write-report-workbook.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import type { BodyCell } from '../../../shared/report/report-document.ts';
import { tinyReport } from '../pdf/tiny-report.ts';
import { loadWorkbook } from './load-workbook.ts';

const digits = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });
const figure = fc
  .tuple(fc.boolean(), digits(18), digits(8), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([negative, whole, fraction, places, percent]) => ({
    kind: 'number' as const,
    value: `${negative ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`,
    places,
    percent,
  }));

it('keeps every figure exactly: as a number where a spreadsheet can, as text where it cannot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 40 }), async (figures) => {
      const table = {
        columns: [{ width: 1, align: 'right' as const }],
        header: [[{ text: '数' }]],
        rows: figures.map((cell): BodyCell[] => [cell]),
      };
      const bytes = await reportWorkbookBytes(tinyReport([{ kind: 'table', table }]));
      const sheet = (await loadWorkbook(bytes)).worksheets[0];
      figures.forEach(({ value, percent }, index) => {
        const read = sheet?.getCell(3 + index, 1).value;
        if (typeof read === 'number') {
          expect(new Decimal(value).precision()).toBeLessThanOrEqual(15);
          expect(new Decimal(String(read)).times(percent ? 100 : 1).equals(value), value).toBe(true);
        } else {
          expect(new Decimal(value).precision()).toBeGreaterThan(15);
          expect(read).toBe(percent ? `${value}%` : value);
        }
      });
    }),
    { numRuns: 30 },
  );
});
