import { beforeAll, describe, expect, it } from 'vitest';
import { FAULT_LIST_SHEET } from '../../shared/form/identity-names.ts';
import { loadWorkbook } from '../documents/spreadsheet/load-workbook.ts';
import { CITY, type Office, openOffice } from './office.ts';
import { fillIn, municipalRecord, provincialResult, upload, type Workbook } from './workbooks.ts';

const key = { form: 'provincial-result', period: '2018', unit: CITY };
const slip = () =>
  fillIn('provincial-result', CITY, [
    { table: 'result', key: '340825', cells: { county: '340825', result: '九十分', document: '示例' } },
  ]);

describe('an upload with faults', () => {
  let office: Office;
  let faulty: Workbook;
  const ask = async (person: string) => (await office.as(person)).annotateSubmission({ path: key });
  beforeAll(async () => {
    office = await openOffice();
    expect(await ask('office-1')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
    faulty = await slip();
    expect((await upload(office, 'office-1', faulty)).status).toBe(202);
    // Received and not checked yet: nothing to show.
    expect((await ask('office-1')).status).toBe(404);
    await office.work();
  });

  async function annotated(person: string) {
    const { status, body } = await ask(person);
    expect(status).toBe(200);
    const { url, fileName, revision } = body as { url: string; fileName: string; revision: string };
    const path = url.replace('memory:', '');
    const bytes = await office.files.read(
      { person: 'x', role: 'city-office', division: CITY },
      { path, owner: CITY },
    );
    if (!bytes) throw new Error('no workbook');
    return { workbook: await loadWorkbook(bytes), fileName, revision, path };
  }

  it('comes back as it was typed, with a note at the cell and a list of the faults', async () => {
    const { workbook, fileName, revision, path } = await annotated('office-1');
    expect(fileName).toBe('上报（差错标注）.xlsx');
    expect(revision).toBe(faulty.sha256);
    expect(path).toMatch(/^annotated\/provincial-result\/2018\/340800\/[0-9a-f]{64}\.xlsx$/);
    const { body } = await (await office.as('office-1')).readSubmission({ path: key });
    const { items } = (
      body as { faults: { items: { kind: string; sheet: string; cell: string; message: string }[] } }
    ).faults;
    const fault = items.find(({ kind }) => kind === 'not-a-number');
    const cell = workbook.getWorksheet(fault?.sheet ?? '')?.getCell(fault?.cell ?? '');
    expect(cell?.value).toBe('九十分');
    expect(cell?.note).toBeDefined();
    const list = workbook.getWorksheet(FAULT_LIST_SHEET);
    const listed = items.map((_, at) => list?.getRow(4 + at).getCell(6).value);
    expect(listed.toSorted()).toEqual(items.map(({ message }) => message).toSorted());
    expect(list?.getRow(4 + items.length).getCell(6).value ?? null).toBeNull();
  });

  it('is given to those who may report, and not to those who only look', async () => {
    expect((await ask('office-2')).status).toBe(200);
    expect(await ask('leader')).toMatchObject({ status: 403, body: { error: { code: 'denied' } } });
  });

  it('stays the one to correct until another file has faults', async () => {
    expect((await upload(office, 'office-1', await provincialResult(95))).status).toBe(202);
    await office.work();
    expect((await annotated('office-1')).revision).toBe(faulty.sha256);
  });

  it('a clean file alone has nothing to note', async () => {
    const record = await municipalRecord();
    await upload(office, 'office-1', record);
    await office.work();
    const { form, period, unit } = record;
    const said = await (await office.as('office-1')).annotateSubmission({ path: { form, period, unit } });
    expect(said.status).toBe(404);
  });

  it('is never made of other bytes than were received', async () => {
    const path = `uploads/provincial-result/2018/${CITY}/${faulty.sha256}.xlsx`;
    office.uploads.put({ path, owner: CITY }, (await provincialResult(80)).bytes);
    expect((await ask('office-1')).status).toBe(500);
  });
});
