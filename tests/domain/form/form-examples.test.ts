import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../shared/evidence/fault.ts';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import { parsePeriod } from '../../../shared/period/period.ts';
import { Decimal } from '../../../shared/quantity/decimal.ts';
import { readYaml } from '../../../templates/read-yaml.ts';
import { forms } from '../templates-under-test.ts';
import { addresses, checkFilled, type Typed } from './form-example.ts';

type Expected = { at: string; kind?: string; rule?: string; severity: string; says: string[] };
type Example = {
  form: string;
  period: string;
  unit: string;
  /** Figures by row in the order of `columns` (default plan, quarter, total, last_year), or list rows by column. */
  columns?: string[];
  base: Record<string, (string | number)[]> | Record<string, string | number>[];
  cases: { name: string; change?: Record<string, Typed>; hide?: string; faults: Expected[] }[];
};

function fillRows(
  { base, columns = ['plan', 'quarter', 'total', 'last_year'] }: Example,
  table: string,
): FillInRow[] {
  if (Array.isArray(base)) {
    return base.map((cells) => ({
      table,
      key: '',
      cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, String(value)])),
    }));
  }
  return Object.entries(base).map(([key, figures]) => {
    const cells: Record<string, string> = Object.fromEntries(
      columns.map((id, at) => [id, String(figures[at] ?? '')]),
    );
    return { table, key, cells };
  });
}

/** Base figures plus what the form computes and asks besides, so that the base is complete. */
function complete(example: Example, rows: FillInRow[]): FillInRow[] {
  if (example.form !== 'county-quarterly') return rows;
  return rows.map((row) => {
    const { plan = '—', total = '0' } = row.cells;
    const rate = plan === '—' ? '—' : new Decimal(total).times(100).div(plan).toDecimalPlaces(1, 4).toFixed();
    return { ...row, cells: { ...row.cells, rate, origin: 'ledger' } };
  });
}

const folder = fileURLToPath(new URL('../../examples/forms', import.meta.url));
for (const file of globSync('*.yaml', { cwd: folder }).sort()) {
  const example = readYaml(`${folder}/${file}`).value as Example;
  describe(`examples of ${example.form}`, async () => {
    const period = parsePeriod(example.period);
    const edition = period && forms.editionFor(example.form, period);
    if (!edition) throw new Error(`no edition for ${example.form} ${example.period}`);
    const setting = { edition, unit: example.unit, period };
    const values = complete(example, fillRows(example, edition.tables[0]?.id ?? ''));
    const base = await checkFilled(setting, values);
    const addressOf = addresses(base.rows);
    const place = (name: string): string => {
      const found = addressOf.get(name);
      if (found) return found;
      // The printed columns hold no value: their column is the first of the sheet.
      const row = [...addressOf].find(([key]) => key.startsWith(`${name.split('.')[0]}.`))?.[1];
      if (!row) throw new Error(`the example names ${name}, which the form does not have`);
      return `A${row.replace(/\D/g, '')}`;
    };

    test.each(example.cases)('$name', async ({ change = {}, hide, faults }) => {
      const typed = Object.fromEntries(Object.entries(change).map(([name, how]) => [place(name), how]));
      const hidden = hide === undefined ? [] : [Number(place(`${hide}.`).replace(/\D/g, ''))];
      const found = (await checkFilled(setting, values, typed, hidden)).faults;
      const told = ({ cell, kind, rule, severity }: Fault) => ({
        cell,
        kind,
        severity,
        ...(rule ? { rule } : {}),
      });
      expect(found.map(told)).toEqual(
        faults.map(({ at, kind = 'rule', rule, severity }) => ({
          cell: place(at),
          kind,
          severity,
          ...(rule ? { rule } : {}),
        })),
      );
      faults.forEach(({ says }, index) => {
        for (const words of says) expect(`${found[index]?.message}${found[index]?.todo}`).toContain(words);
      });
      for (const fault of found) expect(fault.todo).toMatch(/[\u4e00-\u9fff]/);
    });

    test('every rule of the edition has a case in which it is broken', () => {
      const rules = edition.tables.flatMap((table) => table.rules.map(({ id }) => id));
      const shown = new Set(example.cases.flatMap(({ faults }) => faults.map(({ rule }) => rule)));
      expect(rules.filter((id) => !shown.has(id))).toEqual([]);
    });
  });
}
