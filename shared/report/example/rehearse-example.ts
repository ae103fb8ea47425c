import type { DivisionRegister } from '../../division/division-register.ts';
import type { Fault } from '../../evidence/fault.ts';
import type { PlacedValue } from '../../form/cell-value.ts';
import type { CheckContext } from '../../form/check/check-context.ts';
import { exampleRows } from '../../form/example/example-rows.ts';
import type { ExampleCase, FormExample } from '../../form/example/form-example.ts';
import type { FillInRow } from '../../form/fill-in-row.ts';
import type { FormCatalogue } from '../../form/form-catalogue.ts';
import type { FormEdition } from '../../form/form-edition.ts';
import { parsePeriod } from '../../period/period.ts';
import { exampleKnown } from './example-known.ts';
import { examplePlaces } from './example-places.ts';
import { checkFilledForm, filledLayout } from './filled-form.ts';

/** A fault in the words of an example. */
export type ToldFault = { at: string; kind: string; severity: string; rule?: string };
export type RehearsedCase = {
  name: string;
  found: readonly ToldFault[];
  expected: readonly ToldFault[];
  /** Words that a message should hold and does not. */
  unsaid: readonly string[];
};
export type Rehearsal = {
  edition: FormEdition;
  cases: readonly RehearsedCase[];
  /** Rules that were met, and rules that were broken, in at least one case. */
  met: ReadonlySet<string>;
  broken: ReadonlySet<string>;
};

const told = ({ sheet, cell, kind, severity, rule }: Fault): ToldFault => ({
  at: cell === undefined ? sheet : `${sheet}!${cell}`,
  kind,
  severity,
  ...(rule === undefined ? {} : { rule }),
});

/** What the form computes is filled in, so that an example need not. */
function withComputed(
  values: readonly FillInRow[],
  rows: readonly { table: string; key: string; cells: Readonly<Record<string, PlacedValue>> }[],
  edition: FormEdition,
): FillInRow[] {
  return edition.tables.flatMap((table) => {
    const read = rows.filter((row) => row.table === table.id);
    const computed = table.columns.filter((column) => column.computed).map(({ id }) => id);
    return values
      .filter((row) => row.table === table.id)
      .map((row, index) => {
        const same = table.shape === 'fixed' ? read.find(({ key }) => key === row.key) : read[index];
        const figures = computed.flatMap((id): [string, string][] => {
          const cell = same?.cells[id];
          return cell?.kind === 'number' ? [[id, cell.value.toFixed()]] : [];
        });
        return { ...row, cells: { ...Object.fromEntries(figures), ...row.cells } };
      });
  });
}

/**
 * Plays an example through: the base, then each case with its changes typed over it.
 * @throws Error in Chinese when the example names a form, a period or a cell that does not exist.
 */
export async function rehearseExample(
  example: FormExample,
  catalogue: FormCatalogue,
  divisions: DivisionRegister,
): Promise<Rehearsal> {
  const period = parsePeriod(example.period);
  const edition = period && catalogue.editionFor(example.form, period);
  if (!period || !edition) throw new Error(`报表“${example.form}”在${example.period}没有版本`);
  const setting = { edition, unit: example.unit, period, divisions };
  const met = new Set<string>();
  const broken = new Set<string>();
  const listening: CheckContext = {
    ...setting,
    judged: (rule, verdict) => {
      if (verdict === 'met') met.add(rule.id);
      if (verdict === 'broken') broken.add(rule.id);
    },
  };
  const given = exampleRows(example.base, edition, example);
  const first = await checkFilledForm(setting, given);
  const values = withComputed(given, first.rows, edition);
  const base = await checkFilledForm(setting, values);
  const places = examplePlaces(edition, filledLayout(setting, values), base.rows);

  const rehearse = async (one: ExampleCase): Promise<RehearsedCase> => {
    const known = await exampleKnown({ ...example, ...one }, example, setting, catalogue);
    const typed = new Map(Object.entries(one.change).map(([name, how]) => [places.of(name), how]));
    const hidden = new Set(one.hide === undefined ? [] : [places.row(one.hide)]);
    const { faults } = await checkFilledForm({ ...listening, ...known }, values, { typed, hidden });
    return {
      name: one.name,
      found: faults.map(told),
      expected: one.faults.map(({ at, sheet, kind, severity, rule }) => ({
        at: at === undefined ? (sheet ?? '') : places.of(at),
        kind,
        severity,
        ...(rule === undefined ? {} : { rule }),
      })),
      unsaid: one.faults.flatMap(({ says }, index) => {
        const said = `${faults[index]?.message}${faults[index]?.todo}`;
        return says.map(String).filter((words) => !said.includes(words));
      }),
    };
  };
  const cases: RehearsedCase[] = [];
  for (const one of example.cases) cases.push(await rehearse(one));
  return { edition, cases, met, broken };
}
