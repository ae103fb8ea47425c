import { describe, expect, test } from 'vitest';
import type { ReadRow } from '../../../shared/evidence/workbook-reading.ts';
import { matchHeader } from '../../../shared/form/check/match-header.ts';
import type { Column } from '../../../shared/form/form-edition.ts';

const column = (id: string, ...header: string[]): Column => ({
  id,
  header,
  mark: id,
  role: 'entry',
  required: true,
  notApplicable: false,
  personal: false,
  width: 10,
});

const row = (number: number, ...texts: string[]): ReadRow => ({
  row: number,
  hidden: false,
  cells: texts.flatMap((text, at) =>
    text === '' ? [] : [{ row: number, column: at + 1, raw: { kind: 'text' as const, text } }],
  ),
});

const placed = (block: ReadRow[], columns: Column[]) =>
  Object.fromEntries(matchHeader(block, columns)?.placed ?? []);

describe('a header', () => {
  const columns = [
    column('name', '县名'),
    column('households', '脱贫', '户（户）'),
    column('people', '脱贫', '人（人）'),
  ];

  test('is found with its merged cells, in another order, with other spaces and brackets', () => {
    expect(placed([row(1, '脱贫', '', '县 名'), row(2, '人(人)', '户 （户）')], columns)).toEqual({
      people: 1,
      households: 2,
      name: 3,
    });
  });

  test('is found when the county left the units out', () => {
    expect(placed([row(1, '县名', '脱贫', ''), row(2, '', '户', '人')], columns)).toEqual({
      name: 1,
      households: 2,
      people: 3,
    });
  });

  test('is found where a level is nothing but brackets', () => {
    const bracketed = [
      column('name', '县名'),
      column('plan', '总数', '（计划数）'),
      column('done', '总数', '（完成数）'),
    ];
    expect(placed([row(1, '县名', '总数', ''), row(2, '', '(完成数)', '（计划数）')], bracketed)).toEqual({
      name: 1,
      done: 2,
      plan: 3,
    });
    // The one heading that is left tells nothing about the other.
    expect(placed([row(1, '县名', '总数'), row(2, '', '（实际）')], bracketed)).toEqual({});
  });

  test('tells apart what differs only in the brackets, and guesses nothing when they are missing', () => {
    const alike = [
      column('name', '县名'),
      column('households', '脱贫（户）'),
      column('people', '脱贫（人）'),
    ];
    expect(placed([row(1, '县名', '脱贫（人）', '脱贫（户）')], alike)).toEqual({
      name: 1,
      people: 2,
      households: 3,
    });
    expect(placed([row(1, '县名', '脱贫（户）', '脱贫')], alike)).toEqual({ name: 1, households: 2 });
  });
});
