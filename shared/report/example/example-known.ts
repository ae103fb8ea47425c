import type { FormRow } from '../../form/cell-value.ts';
import type { EarlierRows, KnownBefore } from '../../form/check/check-context.ts';
import { editionBeside } from '../../form/edition-catalogue.ts';
import { exampleRows } from '../../form/example/example-rows.ts';
import type { ExampleContent, ExampleKnown, FormExample } from '../../form/example/form-example.ts';
import type { FormCatalogue } from '../../form/form-catalogue.ts';
import { REGISTERS } from '../../form/registers.ts';
import type { Registry, RegistryRecord } from '../../form/registry.ts';
import { type Period, parsePeriod } from '../../period/period.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { checkFilledForm, type FillSetting } from './filled-form.ts';

function registryOf(written: NonNullable<ExampleKnown['registry']>): Registry {
  const asRegistered = (register: string, field: string, value: string | number | boolean) =>
    REGISTERS[register]?.[field] === 'Decimal' ? new Decimal(String(value)) : String(value);
  return {
    lookUp: async (register, keys) =>
      new Map(
        keys.flatMap((key): [string, RegistryRecord][] => {
          const record = written[register]?.[key];
          if (!record) return [];
          return [
            [
              key,
              Object.fromEntries(
                Object.entries(record).map(([field, value]) => [field, asRegistered(register, field, value)]),
              ),
            ],
          ];
        }),
      ),
  };
}

/** What an example says was known before, as the check takes it. */
export async function exampleKnown(
  written: ExampleKnown,
  example: FormExample,
  setting: FillSetting,
  catalogue: FormCatalogue,
): Promise<KnownBefore> {
  // Rows of other submissions are read as theirs were: from the form's own workbook.
  const read = async (form: string, period: Period, content: ExampleContent): Promise<readonly FormRow[]> => {
    const edition = editionBeside(catalogue, form, period);
    if (!edition) throw new Error(`没有名为 ${form} 的报表`);
    const values = exampleRows(content, edition, form === example.form ? example : {});
    return (await checkFilledForm({ ...setting, edition, period }, values)).rows;
  };
  const earlier = async (part: ExampleKnown['previous']): Promise<EarlierRows | undefined> => {
    if (!part) return undefined;
    const period = parsePeriod(part.period);
    if (!period) throw new Error(`“${part.period}”不是报告期`);
    return { period, rows: await read(example.form, period, part.rows) };
  };
  const [previous, yearAgo] = [await earlier(written.previous), await earlier(written.year_ago)];
  const others = new Map<string, readonly FormRow[]>();
  for (const [form, content] of Object.entries(written.others ?? {}))
    others.set(form, await read(form, setting.period, content));
  return {
    ...(previous ? { previous } : {}),
    ...(yearAgo ? { yearAgo } : {}),
    ...(written.others ? { others } : {}),
    ...(written.registry ? { registry: registryOf(written.registry) } : {}),
  };
}
