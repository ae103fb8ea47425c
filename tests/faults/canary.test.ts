import { describe, expect, it } from 'vitest';
import { NARRATIVE_TEXT } from '../../shared/form/compile-narrative.ts';
import type { FillInRow } from '../../shared/form/fill-in-row.ts';
import type { Column, FormEdition, Table } from '../../shared/form/form-edition.ts';
import type { Period } from '../../shared/period/period.ts';
import { CITY, type Office, openOffice, templates } from '../functions/office.ts';
import { accept, fillIn, upload, type Workbook } from '../functions/workbooks.ts';
import { QUEUES } from './work-off.ts';

/** An ID number that holds by GB 11643, of nobody: it may turn up in the data, and nowhere else. */
const CANARY = '340828199001010012';
const COUNTY = '340825';
const PERIODS = { year: '2018', 'half-year': '2018H2', quarter: '2018Q4', month: '2018M12' } as const;

const takesText = ({ type }: Column) => ['text', 'long-text', 'person-id'].includes(type?.kind ?? '');

function rowsOf(table: Table): FillInRow[] {
  if (table.shape === 'fixed' && table.narrative)
    return table.lines.flatMap((line) =>
      'row' in line ? [{ table: table.id, key: line.row.id, cells: { [NARRATIVE_TEXT]: CANARY } }] : [],
    );
  const cells = Object.fromEntries(table.columns.filter(takesText).map(({ id }) => [id, CANARY]));
  const hasTexts = table.shape === 'list' && Object.keys(cells).length > 0;
  return hasTexts ? [{ table: table.id, key: '1', cells }] : [];
}

/** Every form of 2018 that takes a text anywhere; the others hold figures and codes only. */
const editions: FormEdition[] = templates.forms.forms().flatMap((form) => {
  const edition = templates.forms.editionFor(form, '2018M12' as Period);
  return edition?.tables.some((table) => rowsOf(table).length > 0) ? [edition] : [];
});

/** Everything that is written somewhere other than the records: logs, messages, answers that say no. */
class Ears {
  readonly heard: string[] = [];
  private readonly office: Office;
  constructor(office: Office) {
    this.office = office;
  }
  async work(): Promise<void> {
    for (const queue of QUEUES) {
      const messages = this.office.queues[queue].take();
      this.heard.push(...messages);
      const failed = await this.office.handOver(queue, messages);
      expect(failed, `${queue}: ${JSON.stringify(this.office.logged.at(-1))}`).toEqual([]);
    }
  }
  answer({ status, text }: { status: number; text: string }): void {
    if (status >= 400) this.heard.push(text);
  }
}

describe('an ID number in every text of an upload', () => {
  it.each(editions.map((edition) => ({ form: edition.form, edition })))(
    'of $form is in no log, no message, no record and no answer that says no',
    async ({ edition }) => {
      const office = await openOffice();
      const ears = new Ears(office);
      const isCity = edition.reporter === 'prefecture';
      const [unit, person] = isCity ? [CITY, 'office-1'] : [COUNTY, `r-${COUNTY}`];
      const period = PERIODS[edition.period] as Period;
      const rows = edition.tables.flatMap(rowsOf);
      const workbook = await fillIn(edition.form, unit, rows, period);

      const receipt = await upload(office, person, workbook);
      expect(receipt.status, receipt.text).toBe(202);
      await ears.work();
      ears.answer(await accept(office, 'office-2', workbook));
      ears.answer(await accept(office, person, workbook));
      await ears.work();
      await misuse(office, ears, workbook);
      await office.checkpoint(office.session.clock());
      const leader = await office.as('leader');
      const said = await leader.exportRecord({ body: { unit: CITY, period: '2019' } });
      await ears.work();

      const { files } = said.body as { files: { url: string }[] };
      const scope = { person: 'test', role: 'system', division: CITY } as const;
      for (const { url } of files) {
        const bytes = await office.files.read(scope, { path: url.replace('memory:', ''), owner: CITY });
        ears.heard.push(Buffer.from(bytes ?? []).toString());
      }
      ears.heard.push(...office.logged.map((line) => JSON.stringify(line)));
      expect(ears.heard.length).toBeGreaterThan(10);
      expect(ears.heard.filter((text) => text.includes(CANARY))).toEqual([]);
      expect(await wasRead(office, workbook)).toBe(true);
    },
  );
});

/** Requests that put it everywhere else: in the path, the query, the body, the token. */
async function misuse(office: Office, ears: Ears, { form, period, unit, sha256 }: Workbook): Promise<void> {
  const reporter = await office.as(`r-${COUNTY}`);
  const path = { form, period, unit };
  const body = { ...path, sha256, fileName: `${CANARY}.xlsx` };
  ears.answer(await reporter.readSubmission({ path: { ...path, unit: CANARY } }));
  ears.answer(await reporter.readSubmission({ path: { ...path, form: CANARY } }));
  ears.answer(await reporter.listSubmissions({ query: { period: CANARY } }));
  ears.answer(await reporter.completeUpload({ body: { ...body, sha256: CANARY } }));
  ears.answer(await reporter.completeUpload({ body: { ...body, sha256: '0'.repeat(64) } }));
  ears.answer(await reporter.downloadReport({ path: { id: CANARY } }));
  ears.answer(await reporter.acceptSubmission({ path, body: { revision: CANARY } }));
  const stranger = await office.as(COUNTY);
  ears.answer(await stranger.readSubmission({ path: { ...path, unit: CANARY } }));
}

/** Whether the canary really went through the reading: it lies in the rows, or a fault was found where it stood. */
async function wasRead(office: Office, { form, period, unit, sha256 }: Workbook): Promise<boolean> {
  const scope = { person: 'test', role: 'system', division: CITY } as const;
  const key = { form, period: period as Period, unit };
  const stored = await office.records.submissions.find(scope, key);
  const check = stored?.revisions[0]?.check;
  if (!check || check.outcome === 'unreadable') return false;
  const contents = office.records.contents;
  const rows = await contents.rows(scope, { ...key, sha256 }, check.content);
  const faults = await contents.faults(scope, { ...key, sha256 }, check.content);
  return JSON.stringify(rows).includes(CANARY) || faults.length > 0;
}
