import { cellAddress, parseCellAddress } from '../../evidence/cell-address.ts';
import type { FormRow } from '../../form/cell-value.ts';
import type { FormEdition } from '../../form/form-edition.ts';
import type { WorkbookLayout } from '../workbook-layout.ts';

/** Turns the names of an example (`H1.people`, `summary.all.plan`, `households.aid`) into places of the workbook. */
export type ExamplePlaces = {
  /** `sheet!B7`; @throws Error when the form has no such cell. */
  of(name: string): string;
  /** `sheet!7`, by the id or key of a row. */
  row(name: string): string;
};

export function examplePlaces(
  edition: FormEdition,
  layout: WorkbookLayout,
  rows: readonly FormRow[],
): ExamplePlaces {
  const places = new Map<string, string>();
  const lines = new Map<string, string>();
  const remember = (map: Map<string, string>, name: string, place: string) => {
    if (!map.has(name)) map.set(name, place);
  };
  for (const { table, key, cells } of rows) {
    for (const [id, { sheet, cell }] of Object.entries(cells)) {
      const line = `${sheet}!${parseCellAddress(cell)?.row}`;
      for (const prefix of ['', `${table}.`]) {
        remember(places, `${prefix}${key}.${id}`, `${sheet}!${cell}`);
        remember(lines, `${prefix}${key}`, line);
      }
    }
  }
  for (const [index, table] of edition.tables.entries()) {
    const top = layout.sheets[index]?.headerRows[0] ?? 0;
    for (const [at, { id, header }] of table.columns.entries()) {
      const heading = `${table.sheet}!${cellAddress(top + header.length - 1, at + 1)}`;
      remember(places, `${table.id}.${id}`, heading);
      for (const [name, line] of [...lines]) {
        const [sheet, row] = line.split('!');
        // Printed columns hold no value that was read, but a fault can stand there.
        if (sheet === table.sheet)
          remember(places, `${name}.${id}`, `${sheet}!${cellAddress(Number(row), at + 1)}`);
      }
    }
  }
  const found = (map: Map<string, string>, name: string): string => {
    const place = map.get(name);
    if (place === undefined) throw new Error(`报表中没有“${name}”这个单元格`);
    return place;
  };
  return { of: (name) => found(places, name), row: (name) => found(lines, name) };
}
