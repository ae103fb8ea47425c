import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { ReadCell, WorkbookEvent } from '../../../shared/evidence/workbook-reading.ts';
import type { KnownBefore } from '../../../shared/form/check/check-context.ts';
import { type CheckedWorkbook, checkWorkbook } from '../../../shared/form/check/check-workbook.ts';
import type { FillInRow } from '../../../shared/form/fill-in-row.ts';
import type { FormEdition } from '../../../shared/form/form-edition.ts';
import { parseEdition } from '../../../shared/form/parse-edition.ts';
import { type Period, periodOf } from '../../../shared/period/period.ts';
import { filledLayout } from '../../../shared/report/example/filled-form.ts';
import { readingOf } from '../../../shared/report/example/layout-reading.ts';
import { readCodes } from '../../../templates/read-codes.ts';
import { divisions, forms, templatesDirectory } from '../templates-under-test.ts';

export const SURVEY = readFileSync(
  fileURLToPath(new URL('../../examples/form-language/household-survey.yaml', import.meta.url)),
  'utf8',
);
export const PERIOD = periodOf('quarter', 2018, 3);
export const UNIT = '340825';

/** The edition of a YAML text, after replacing parts of it. @throws Error listing what is wrong with it. */
export function editionOf(text: string, ...changes: readonly (readonly [string, string])[]): FormEdition {
  const parsed = parsedWith(text, changes);
  if ('problems' in parsed)
    throw new Error(parsed.problems.map(({ path, problem }) => `${path.join('.')}：${problem}`).join('\n'));
  return parsed.edition;
}

function parsedWith(text: string, changes: readonly (readonly [string, string])[]) {
  let written = text;
  for (const [from, to] of changes) {
    if (!written.includes(from)) throw new Error(`the text does not hold: ${from}`);
    written = written.replace(from, to);
  }
  return parseEdition(parseDocument(written).toJS(), {
    codeLists: readCodes(templatesDirectory).codeLists.map(({ list }) => list),
    otherForm: (form) => forms.editions(form)[0],
  });
}

/** What is wrong with a YAML text after the changes, as `path：problem`. */
export function problemsOf(text: string, ...changes: readonly (readonly [string, string])[]): string[] {
  const parsed = parsedWith(text, changes);
  return 'problems' in parsed
    ? parsed.problems.map(({ path, problem }) => `${path.join('.')}：${problem}`)
    : [];
}

export type Change = (cell: ReadCell, sheet: string) => ReadCell | undefined;

/** Writes the rows into the form's own workbook and checks it. */
export async function checkFilled(
  edition: FormEdition,
  values: readonly FillInRow[],
  known: KnownBefore = {},
  change?: Change,
  period: Period = PERIOD,
): Promise<Extract<CheckedWorkbook, { outcome: 'read' }>> {
  const setting = { edition, unit: UNIT, period, divisions };
  const reading: AsyncIterable<WorkbookEvent> = readingOf(filledLayout(setting, values), change);
  const checked = await checkWorkbook(reading, { ...setting, ...known });
  if (checked.outcome !== 'read') throw new Error(checked.refusal.message);
  return checked;
}

/** `rule at cell: message` of each fault of a rule, and `kind at cell` of the others. */
export function told(checked: {
  faults: readonly { rule?: string; kind: string; cell?: string; sheet: string }[];
}) {
  return checked.faults.map(({ rule, kind, cell, sheet }) => `${rule ?? kind} ${sheet}!${cell ?? ''}`);
}
