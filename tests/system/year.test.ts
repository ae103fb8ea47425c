import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playYear, type YearPlayed } from '../../cli/demo/play-year.ts';
import { readWorkbook } from '../../shared/documents/workbook/read-workbook.ts';
import { checkWorkbook } from '../../shared/form/check/check-workbook.ts';
import { type StoredCell, storeRow } from '../../shared/form/stored-row.ts';
import { lastDay, periodOf } from '../../shared/period/period.ts';
import { Decimal } from '../../shared/quantity/decimal.ts';
import { formatDecimal } from '../../shared/quantity/format-decimal.ts';
import { roundHalfUp } from '../../shared/quantity/round-half-up.ts';
import { exampleYear } from '../../templates/examples/anqing-2018/example-year.ts';
import { loadWorkbook } from '../documents/spreadsheet/load-workbook.ts';
import { divisions, forms } from '../domain/templates-under-test.ts';

// The whole way on the real local system: HTTP, presigned links, queues, embedded engines, real files. What comes
// out is read back from the files that a leader downloads and held against what the counties sent in.
const QUARTER = periodOf('quarter', 2018, 4);
let folder = '';
let year: YearPlayed;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-year-'));
  year = await playYear(folder, 'silent');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (part: string, ending: string) => {
  const found = year.files.filter((path) => path.includes(part) && path.endsWith(ending));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} files for ${part}${ending}`);
  return readFile(found[0]);
};

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s+/g, '');
}

/** All texts of a workbook, sheet by sheet. */
async function sheetTexts(bytes: Uint8Array): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  let sheet: string[] = [];
  for await (const event of readWorkbook(bytes)) {
    if (event.type === 'refused') throw new Error(event.refusal.message);
    if (event.type === 'sheet') {
      sheet = [];
      texts.set(event.sheet.name, sheet);
    }
    if (event.type === 'rows') {
      for (const { cells } of event.rows) {
        for (const { raw } of cells) if (raw.kind === 'text' || raw.kind === 'number') sheet.push(raw.text);
      }
    }
  }
  return texts;
}

/** 总成绩=93.78×90%+(100+95+…)÷9×10%: computed as somebody would with pencil and paper. */
function byHand(line: string): string {
  const found = /总成绩=([\d.]+)×90%\+\(([\d.+]+)\)÷9×10%/.exec(line.replace(/\s+/g, ''));
  if (!found?.[1] || !found[2]) throw new Error(`no formula in ${line.slice(0, 200)}`);
  const parts = found[2].split('+');
  expect(parts).toHaveLength(9);
  const municipal = parts.reduce((sum, part) => sum.plus(part), new Decimal(0));
  return roundHalfUp(new Decimal(found[1]).times('0.9').plus(municipal.times('0.1').div(9)), 2).toFixed(2);
}

function expectAsSent(place: string, cell: StoredCell | undefined, sent: string): void {
  if (sent === '') expect(cell?.kind).toBe('blank');
  else if (sent === '—') expect(cell?.kind).toBe('not-applicable');
  else if (cell?.kind === 'number')
    expect(`${place} ${cell.value}`).toBe(`${place} ${new Decimal(sent).toFixed()}`);
  else expect(String(cell?.value)).toBe(sent);
}

describe('scores', () => {
  test('every county has one, and equal scores share a rank', () => {
    expect(year.scores).toHaveLength(10);
    for (const { rank, score } of year.scores) {
      const better = year.scores.filter((other) => new Decimal(other.score ?? 0).gt(score ?? 0)).length;
      expect(rank).toBe(better + 1);
    }
    expect(new Set(year.scores.map(({ score }) => score)).size).toBeLessThan(10);
  });

  test('each equals a recomputation by hand from the formula printed under it, in the PDF and in the workbook', async () => {
    for (const { name, score } of year.scores) {
      expect(byHand(await pdfText(await file(`得分溯源/${name}`, '.pdf')))).toBe(score);
      const texts = [...(await sheetTexts(await file(`得分溯源/${name}`, '.xlsx'))).values()]
        .flat()
        .join('\n');
      expect(byHand(texts)).toBe(score);
    }
  });

  test('the ranking prints the same figures on paper and in the workbook', async () => {
    const paper = await pdfText(await file('考核结果/', '.pdf'));
    const sheet = [...(await sheetTexts(await file('考核结果/', '.xlsx'))).values()].flat();
    for (const { name, score } of year.scores) {
      expect(paper).toContain(name);
      expect(paper).toContain(score);
      expect(sheet).toContain(name);
      expect(sheet.some((text) => /^[\d.]+$/.test(text) && new Decimal(text).eq(score ?? ''))).toBe(true);
    }
  });
});

describe('the county that sent a slip', () => {
  test('was refused with the fault at its cell', () => {
    expect(year.refusal?.faults.map(({ severity, cell, rule }) => ({ severity, cell, rule }))).toContainEqual(
      {
        severity: 'A',
        cell: 'F9',
        rule: 'R33',
      },
    );
  });

  test('got the workbook back with its own figures, the fault as a comment at its cell, and a list', async () => {
    const { annotated = '', faults = [] } = year.refusal ?? {};
    expect(annotated).toMatch(/\/退回\/.*（差错标注）\.xlsx$/);
    const bytes = await readFile(annotated);
    const fault = faults.find(({ cell }) => cell === 'F9');
    const workbook = await loadWorkbook(bytes);
    const { note } = workbook.getWorksheet(fault?.sheet ?? '')?.getCell('F9') ?? {};
    expect(typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note).toContain(
      fault?.message,
    );
    const listed = (await sheetTexts(bytes)).get('差错清单');
    for (const { message } of faults) expect(listed).toContain(message);

    const [edition, unit, period] = [forms.editionFor('county-quarterly', QUARTER), '340827', QUARTER];
    if (!edition) throw new Error('no edition');
    const read = await checkWorkbook(readWorkbook(bytes), { edition, unit, period, divisions });
    if (read.outcome !== 'read') throw new Error(read.refusal.message);
    const sent = exampleYear().find((upload) => upload.form === 'county-quarterly' && upload.unit === unit);
    expect(sent?.rows.length).toBeGreaterThan(10);
    for (const { key, cells } of sent?.rows ?? []) {
      const typed = key === 'lifted_people' ? { ...cells, total: '1' } : cells;
      const returned = read.rows.find((row) => row.key === key);
      if (!returned) throw new Error(`row ${key} is not in the returned workbook`);
      for (const [id, text] of Object.entries(typed))
        expectAsSent(`${key}.${id}`, storeRow(returned).cells[id], text);
    }
  });
});

describe('statutory forms', () => {
  const uploads = exampleYear();

  test.each(uploads)(
    '$fileName comes back from the printed workbook exactly as it was sent',
    async ({ form, period, unit, rows }) => {
      const edition = forms.editionFor(form, period);
      if (!edition) throw new Error(`no edition of ${form}`);
      const title = `报表/${divisions.nameOn(unit, lastDay(period))}${edition.title}`;
      const read = await checkWorkbook(readWorkbook(await file(title, '.xlsx')), {
        edition,
        unit,
        period,
        divisions,
      });
      if (read.outcome !== 'read') throw new Error(read.refusal.message);
      expect(read.rows).toHaveLength(rows.length);
      const paper = await pdfText(await file(title, '.pdf'));
      for (const [index, row] of rows.entries()) {
        const fixed = edition.tables.find(({ id }) => id === row.table)?.shape === 'fixed';
        const printed = fixed ? read.rows.find(({ key }) => key === row.key) : read.rows[index];
        if (!printed) throw new Error(`row ${index} is not printed`);
        const stored = storeRow(printed).cells;
        for (const [id, sent] of Object.entries(row.cells)) {
          const cell = stored[id];
          expectAsSent(`${row.key}.${id}`, cell, sent);
          if (cell?.kind !== 'number') continue;
          const places = Math.max(new Decimal(sent).decimalPlaces(), 0);
          expect(paper).toContain(formatDecimal(new Decimal(sent), places));
        }
      }
    },
  );
});
