import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLine } from '../../../shared/report/spread-line.ts';

const line = (widths: number[], texts: string[]) =>
  spreadLine(
    3,
    'line',
    texts.map((text) => ({ text, align: 'left' })),
    widths,
  );

test('no text is lost and no two share a cell', () => {
  const widths = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 30 });
  const texts = fc.array(fc.constantFrom('单位负责人：', '填表人：', '报出日期：　　年　　月　　日'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(widths, texts, (columns, words) => {
      const { cells, merges } = line(columns, words);
      const places = cells.map(({ column }) => column);
      expect(new Set(places).size).toBe(places.length);
      expect(Math.max(...places)).toBeLessThanOrEqual(columns.length);
      const shown = cells.map(({ content }) => (content?.kind === 'text' ? content.text : '')).join('　　');
      expect(shown).toBe(words.join('　　'));
      const covered = merges.flatMap(({ left, right }) =>
        Array.from({ length: right - left + 1 }, (_, at) => left + at),
      );
      expect(new Set(covered).size).toBe(covered.length);
    }),
  );
});

test('texts without room beside each other stand in one cell', () => {
  expect(
    line([6, 16, 64], ['填报单位：太湖县', '报告期：2018年第三季度', '计量单位：户']).cells,
  ).toHaveLength(1);
  expect(
    line([30, 30, 30], ['填报单位：太湖县', '报告期：2018年第三季度', '计量单位：户']).cells,
  ).toHaveLength(3);
});
