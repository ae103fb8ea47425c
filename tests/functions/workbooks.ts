import { createHash } from 'node:crypto';
import { writeFillableWorkbook } from '../../shared/documents/spreadsheet/write-fillable-workbook.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import { lastDay, type Period } from '../../shared/period/period.ts';
import { fillInLayout } from '../../shared/report/fill-in-layout.ts';
import { fillInRequest } from '../../shared/report/fill-in-request.ts';
import { CITY, type Office, templates } from './office.ts';

export type Workbook = { form: string; period: string; unit: string; bytes: Uint8Array; sha256: string };

/** A workbook as the system hands it out, filled in by hand. */
export async function fillIn(
  form: string,
  unit: string,
  values: readonly FillInRow[],
  period = '2018' as Period,
): Promise<Workbook> {
  const edition = templates.forms.editionFor(form, period);
  if (!edition) throw new Error(`no form ${form}`);
  const request = fillInRequest({ unit, period, divisions: templates.divisions }, { values });
  const bytes = await writeFillableWorkbook(fillInLayout(edition, request));
  return { form, period, unit, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const COUNTIES = templates.divisions
  .childrenOf(CITY, lastDay('2018' as Period))
  .map(({ code }) => code)
  .filter((code) => /^\d+$/.test(code));

/** 省考核结果 of the ten counties, from `first` downwards by one point, but for `changed`: county → result. */
export const provincialResult = (first: number, changed: Record<string, string> = {}): Promise<Workbook> =>
  fillIn(
    'provincial-result',
    CITY,
    COUNTIES.map((county, at) => ({
      table: 'result',
      key: county,
      cells: { county, result: changed[county] ?? String(first - at), document: '示例' },
    })),
  );

export const municipalRecord = (): Promise<Workbook> =>
  fillIn('municipal-record', CITY, [
    {
      table: 'record',
      key: '1',
      cells: {
        serial: '1',
        county: '340825',
        matter: 'notice',
        level: 'city',
        severity: 'ordinary',
        occurred: '2018-05-04',
        subject: '通报事项（示例）',
        outcome: 'problem',
      },
    },
  ]);

const ask = ({ form, period, unit, sha256 }: Workbook) => ({
  form,
  period,
  unit,
  sha256,
  fileName: '上报.xlsx',
});

/** Puts the file where the link leads and asks for the receipt. */
export async function upload(office: Office, person: string, workbook: Workbook, seen?: string) {
  const reporter = await office.as(person);
  const size = workbook.bytes.length;
  const link = await reporter.requestUpload({ body: { ...ask(workbook), size } });
  if (link.status !== 200) return link;
  const { key } = link.body as { key: string };
  office.uploads.put({ path: key, owner: workbook.unit }, workbook.bytes);
  return reporter.completeUpload({ body: { ...ask(workbook), ...(seen === undefined ? {} : { seen }) } });
}

export async function accept(office: Office, person: string, { form, period, unit, sha256 }: Workbook) {
  const clerk = await office.as(person);
  return clerk.acceptSubmission({ path: { form, period, unit }, body: { revision: sha256 } });
}
