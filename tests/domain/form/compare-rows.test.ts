import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormRow, PlacedValue } from '../../../shared/form/cell-value.ts';
import { unaskedChanges } from '../../../shared/form/check/unasked-changes.ts';
import { compareRows } from '../../../shared/form/compare/compare-rows.ts';
import { followCells } from '../../../shared/form/compare/follow-cells.ts';
import { lastDay } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import { templates } from '../../functions/office.ts';
import { editionOf, PERIOD, SURVEY, UNIT } from './language-setting.ts';

const edition = editionOf(SURVEY);
const divisions = { register: templates.divisions, unit: UNIT, on: lastDay(PERIOD) };
const table = edition.tables.find(({ shape }) => shape === 'list');
if (table?.shape !== 'list') throw new Error('the survey has a list');
const COLUMNS = table.columns.filter(({ type }) => type !== undefined).map(({ id }) => id);
const [KEY = ''] = table.key;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const sheet = table.sheet;

type Values = Record<string, string | number | null>;
const value = (
  given: string | number | null | undefined,
): { kind: 'blank' } | { kind: 'text'; value: string } | { kind: 'number'; value: Decimal } =>
  given === null || given === undefined
    ? { kind: 'blank' }
    : typeof given === 'number'
      ? { kind: 'number', value: new Decimal(given) }
      : { kind: 'text', value: given };
/** A row on its line of the sheet, every column in its place. */
function rowAt(line: number, values: Values): FormRow {
  const cells = COLUMNS.map((id, at): [string, PlacedValue] => [
    id,
    { ...value(values[id]), sheet, cell: `${LETTERS[at]}${line}` },
  ]);
  return { table: table?.id ?? '', key: String(values[KEY] ?? ''), cells: Object.fromEntries(cells) };
}
const cellOf = (column: string, line: number) => ({
  sheet,
  cell: `${LETTERS[COLUMNS.indexOf(column)]}${line}`,
});

const plain = COLUMNS.filter((id) => id !== KEY);
const values = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H5'),
    fc.dictionary(
      fc.constantFrom(...plain),
      fc.oneof(fc.integer({ max: 99, min: 0 }), fc.constantFrom('甲', null)),
    ),
  ),
  { selector: ([key]) => key, minLength: 1 },
);
const rowsOf = (given: [string, Values][], from = 5) =>
  given.map(([key, cells], at) => rowAt(from + at, { ...cells, [KEY]: key }));

describe('two readings of a form', () => {
  it('with the same values have no difference, wherever their rows stand', () => {
    const shuffled = values.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 5, max: 50 }), ([all, other], from) => {
        expect(compareRows(rowsOf(all), rowsOf(other, from))).toEqual([]);
      }),
    );
  });

  it('differ the same way seen from either side, and only where values differ', () => {
    fc.assert(
      fc.property(values, values, (one, two) => {
        const [before, after] = [rowsOf(one), rowsOf(two, 100)];
        const there = compareRows(before, after);
        const back = compareRows(after, before);
        const sign = (list: typeof there, flip: boolean) =>
          list
            .map(({ key, column, was, is }) =>
              JSON.stringify([key, column, ...(flip ? [is, was] : [was, is])]),
            )
            .sort();
        expect(sign(there, false)).toEqual(sign(back, true));
      }),
    );
  });
});

describe('what a resubmission may change', () => {
  const faults = (one: FormRow[], two: FormRow[], cells: { sheet: string; cell: string }[]) =>
    unaskedChanges(edition, { rows: one, cells }, two, divisions);

  it('is exactly what the return named, wherever the row stands now', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...plain),
        fc.nat(),
        fc.integer({ min: 5, max: 50 }),
        (all, column, pick, from) => {
          const at = pick % all.length;
          const before = rowsOf(all);
          const changed = all.map(([key, cells], index): [string, Values] =>
            index === at ? [key, { ...cells, [column]: 'changed' }] : [key, cells],
          );
          const after = rowsOf(changed, from);
          expect(faults(before, after, [cellOf(column, 5 + at)])).toEqual([]);
          const [fault, ...others] = faults(before, after, [cellOf(KEY, 5 + at)]);
          expect(others).toEqual([]);
          expect(fault).toMatchObject({ kind: 'not-reopened', severity: 'A', ...cellOf(column, from + at) });
          expect(fault?.message).toContain('退回时未要求修改此格');
        },
      ),
    );
  });

  it('takes a corrected key for the same row, and a row that came or went for a change', () => {
    const before = rowsOf([
      ['H1', {}],
      ['H2', {}],
    ]);
    expect(
      faults(
        before,
        rowsOf([
          ['H1', {}],
          ['H3', {}],
        ]),
        [cellOf(KEY, 6)],
      ),
    ).toEqual([]);
    expect(
      faults(
        before,
        rowsOf([
          ['H1', {}],
          ['H3', {}],
        ]),
        [],
      ),
    ).toMatchObject([cellOf(KEY, 6)]);
    const gone = faults(before, rowsOf([['H1', {}]]), []);
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatchObject({ severity: 'A', message: expect.stringContaining('原第6行') });
    expect(gone[0]).not.toHaveProperty('cell');
    expect(faults(before, rowsOf([['H1', {}]]), [cellOf(KEY, 6)])).toEqual([]);
    const more = rowsOf([
      ['H1', {}],
      ['H2', {}],
      ['H4', {}],
    ]);
    expect(faults(before, more, [])).toMatchObject([{ severity: 'A', ...cellOf(COLUMNS[0] ?? '', 7) }]);
    expect(faults(before, more, [cellOf(KEY, 7)])).toEqual([]);
  });
});

describe('a named cell', () => {
  it('is followed to where its row stands now', () => {
    const [column = ''] = plain;
    const before = rowsOf([
      ['H1', { [column]: 1 }],
      ['H2', { [column]: 2 }],
    ]);
    const after = rowsOf(
      [
        ['H2', { [column]: 3 }],
        ['H1', { [column]: 1 }],
      ],
      20,
    );
    expect(followCells([cellOf(column, 6)], before, after)).toMatchObject([
      { ...cellOf(column, 6), was: { value: new Decimal(2) }, is: { value: new Decimal(3) } },
    ]);
  });
});
