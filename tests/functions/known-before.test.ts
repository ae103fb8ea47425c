import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import type { Fault } from '../../shared/evidence/fault.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { exampleRows } from '../../shared/form/example/example-rows.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import { type Period, parsePeriod } from '../../shared/period/period.ts';
import { readExamples } from '../../templates/read-examples.ts';
import { type Office, openOffice, templates } from './office.ts';
import { accept, fillIn, upload } from './workbooks.ts';

const FORM = 'problem-ledger';
const TAIHU = '340825';
const [THIRD, FOURTH] = ['2018Q3', '2018Q4'].map((text) => parsePeriod(text) as Period) as [Period, Period];

const edition = templates.forms.editionFor(FORM, THIRD);
const folder = fileURLToPath(new URL('../examples/forms', import.meta.url));
const example = readExamples(folder).examples.find((one) => one.example.form === FORM)?.example;
if (!edition || !example) throw new Error(`no edition or no example of ${FORM}`);
const ledger = exampleRows(example.base, edition, example);

/** The ledger a quarter later: the last clue is gone, and a place was changed. */
const fewer = ledger.flatMap((row): FillInRow[] => {
  if (row.table !== 'clues') return [row];
  if (row.cells.clue === '2018-004') return [];
  return [row.cells.clue === '2018-003' ? { ...row, cells: { ...row.cells, place: '另一个乡' } } : row];
});

async function send(office: Office, period: Period, rows: readonly FillInRow[], accepted: boolean) {
  const workbook = await fillIn(FORM, TAIHU, rows, period);
  expect((await upload(office, `r-${TAIHU}`, workbook)).status).toBe(202);
  await office.work();
  if (accepted) expect((await accept(office, 'office-1', workbook)).status).toBe(200);
  const reader = await office.as(`r-${TAIHU}`);
  const { body } = await reader.readSubmission({ path: { form: FORM, period, unit: TAIHU } });
  return (body as { faults: { items: Fault[] } }).faults.items;
}

describe('a ledger that goes on from quarter to quarter', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    expect(await send(office, THIRD, ledger, true)).toEqual([]);
  });

  it('comes with last quarter’s rows in the workbook to fill in', async () => {
    const reporter = await office.as(`r-${TAIHU}`);
    const { body } = await reporter.fillTemplate({ path: { form: FORM, period: FOURTH, unit: TAIHU } });
    const { url } = body as { url: string };
    const file = { path: url.replace('memory:', ''), owner: TAIHU };
    const bytes = await office.files.read({ person: 'x', role: 'reporter', division: TAIHU }, file);
    if (!bytes) throw new Error('no workbook');
    const context = { edition, unit: TAIHU, period: FOURTH, divisions: templates.divisions };
    const read = await checkWorkbook(readWorkbook(bytes), context);
    if (read.outcome !== 'read') throw new Error(read.refusal.message);
    const clues = read.rows.filter(({ table, cells }) => table === 'clues' && cells.clue?.kind === 'text');
    expect(clues.map(({ cells }) => cells.clue)).toMatchObject(
      ['2018-001', '2018-002', '2018-003', '2018-004'].map((value) => ({ value })),
    );
    expect(clues[1]?.cells).toMatchObject({
      place: { value: '示例乡' },
      content: { value: '产业奖补资金兑付不及时' },
      disposal: { kind: 'blank' },
    });
  });

  it('is held against what was accepted last quarter', async () => {
    const faults = await send(office, FOURTH, fewer, false);
    expect(faults).toContainEqual(expect.objectContaining({ rule: 'R07', severity: 'B' }));
    expect(faults.find(({ rule }) => rule === 'R07')?.message).toBe('本期登记线索3条，少于上期4条。');
    expect(faults.filter(({ kind }) => kind === 'prefill-changed')).toMatchObject([
      { message: expect.stringContaining('系统预填为示例乡示例村，现为另一个乡') },
    ]);
  });
});

it('what was never accepted is not held against anybody', async () => {
  const office = await openOffice();
  expect(await send(office, THIRD, ledger, false)).toEqual([]);
  const faults = await send(office, FOURTH, fewer, false);
  expect(faults.filter(({ rule, kind }) => rule === 'R07' || kind === 'prefill-changed')).toEqual([]);
});
