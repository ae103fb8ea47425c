import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import { parseDecimal } from '../../../shared/quantity/decimal.ts';
import { roundHalfUp } from '../../../shared/quantity/round-half-up.ts';
import type { BodyCell } from '../../../shared/report/report-document.ts';
import { readPdf } from './read-pdf.ts';
import { tinyReport } from './tiny-report.ts';

type Figure = Extract<BodyCell, { kind: 'number' }>;

const digits = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength });
const figure: fc.Arbitrary<Figure> = fc
  .tuple(fc.boolean(), digits(24), digits(8), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([negative, whole, fraction, places, percent]) => ({
    kind: 'number',
    value: `${negative ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`,
    places,
    percent,
  }));

it('prints every figure whole, rounded half up to its places and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 30 }), async (figures) => {
      const table = {
        columns: [
          { width: 1, align: 'left' as const },
          { width: 2, align: 'right' as const },
          { width: 3, align: 'left' as const },
        ],
        header: [[{ text: '序' }, { text: '数' }, { text: '注' }]],
        rows: figures.map((cell, index): BodyCell[] => [
          { kind: 'text', text: `行${index}始` },
          cell,
          { kind: 'text', text: `行${index}终` },
        ]),
      };
      const text = (await readPdf(await renderPdf(tinyReport([{ kind: 'table', table }])))).solid.join('');
      figures.forEach((cell, index) => {
        const printed = new RegExp(`行${index}始(.*?)行${index}终`).exec(text)?.[1] ?? '';
        expect(printed.endsWith('%')).toBe(cell.percent);
        const exact = parseDecimal(cell.value);
        const read = parseDecimal(printed.replaceAll(',', '').replace('%', ''));
        if (!exact || !read) throw new Error(`not a number: “${printed}” for ${cell.value}`);
        expect(read.equals(roundHalfUp(exact, cell.places))).toBe(true);
        expect(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0).toBe(cell.places);
      });
    }),
    { numRuns: 15 },
  );
});
