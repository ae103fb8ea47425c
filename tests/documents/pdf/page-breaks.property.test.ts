import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import type { ReportPart } from '../../../shared/report/report-document.ts';
import { numberedForm } from './numbered-form.ts';
import { readPdf } from './read-pdf.ts';
import { tinyReport } from './tiny-report.ts';

const COUNTS = Array.from({ length: 120 }, (_, index) => index + 1);
const ORIENTATIONS = ['portrait', 'landscape'] as const;

async function pagesOf(
  parts: readonly ReportPart[],
  orientation: 'portrait' | 'landscape',
): Promise<string[]> {
  return (await readPdf(await renderPdf({ ...tinyReport(parts), orientation }))).solid;
}

function placesOf(text: string, pages: readonly string[]): number[] {
  return pages.flatMap((page, index) => (page.includes(text) ? [index] : []));
}

describe.each(ORIENTATIONS)('a form of 1 to 120 rows, %s', (orientation) => {
  it('prints each row once, a heading with its row, signers and notes with the last rows', {
    timeout: 60_000,
  }, async () => {
    for (const count of COUNTS) {
      const pages = await pagesOf([{ kind: 'form', form: numberedForm(count) }], orientation);
      const last = pages.length - 1;
      for (let row = 1; row <= count; row += 1) {
        const places = placesOf(`行${row}始`, pages);
        expect(places, `${count} rows, row ${row}`).toHaveLength(1);
        if (row % 6 === 1)
          expect(placesOf(`标题${row}在上`, pages), `${count} rows, heading ${row}`).toEqual(places);
      }
      for (const text of [`行${count}终`, '单位负责人', '注解第一行', '注解第二行'])
        expect(placesOf(text, pages), `${count} rows, ${text}`).toEqual([last]);
      if (count > 2) expect(placesOf(`行${count - 1}终`, pages), `${count} rows`).toEqual([last]);
      for (const page of pages) expect(page, `${count} rows`).toContain('指标名称');
    }
  });
});

it('keeps a note with the last rows of the table above it, wherever that table ends', {
  timeout: 60_000,
}, async () => {
  for (const count of COUNTS.filter((each) => each > 3)) {
    const { table } = numberedForm(count);
    const parts = [
      { kind: 'paragraph', text: '正文' },
      { kind: 'table', table },
      { kind: 'paragraph', style: 'note', text: '注解第一行。' },
      { kind: 'paragraph', text: '后文' },
    ] as const;
    const pages = await pagesOf(parts, 'portrait');
    const [place = -1] = placesOf('注解第一行', pages);
    expect(pages[place], `${count} rows`).toContain(`行${count}终`);
    expect(pages[place], `${count} rows`).toContain(`行${count - 1}终`);
  }
});

it('needs no more pages than a form of 45 rows can be set on', async () => {
  expect(await pagesOf([{ kind: 'form', form: numberedForm(30) }], 'portrait')).toHaveLength(1);
  expect(await pagesOf([{ kind: 'form', form: numberedForm(38) }], 'landscape')).toHaveLength(2);
});

it('lets notes longer than a page run on, the first of them still below the table', async () => {
  const notes = Array.from({ length: 90 }, (_, index) => `注解第${index + 1}条。`);
  const pages = await pagesOf([{ kind: 'form', form: { ...numberedForm(5), notes } }], 'portrait');
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain('注解第1条');
  for (const note of notes) expect(placesOf(note, pages)).toHaveLength(1);
});
