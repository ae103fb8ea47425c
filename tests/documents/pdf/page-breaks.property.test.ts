import { expect, it } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import type { ReportPart } from '../../../shared/report/report-document.ts';
import { numberedForm } from './numbered-form.ts';
import { readPdf } from './read-pdf.ts';
import { tinyReport } from './tiny-report.ts';

const COUNTS = Array.from({ length: 120 }, (_, index) => index + 1);

async function pagesOf(
  parts: readonly ReportPart[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): Promise<string[]> {
  return (await readPdf(await renderPdf({ ...tinyReport(parts), orientation }))).solid;
}

/** The pages of each of the things printed one after the other, which `titles` begin. */
function pagesByTitle(titles: readonly string[], pages: readonly string[]): string[][] {
  const starts = titles.map((title) => pages.findIndex((page) => page.includes(title)));
  expect(starts).not.toContain(-1);
  return starts.map((start, index) => pages.slice(start, starts[index + 1]));
}

function placesOf(text: string, pages: readonly string[]): number[] {
  return pages.flatMap((page, index) => (page.includes(text) ? [index] : []));
}

const separate = (blocks: readonly (readonly ReportPart[])[]): ReportPart[] =>
  blocks.flatMap((block) => [{ kind: 'new-page' }, ...block]);

it.each(['portrait', 'landscape'] as const)(
  'prints each row of a %s form once, a heading with its row, signers and notes with the last rows, for 1 to 120 rows',
  { timeout: 60_000 },
  async (orientation) => {
    const forms = COUNTS.map((count) => [{ kind: 'form', form: numberedForm(count) } as const]);
    const all = await pagesOf(separate(forms), orientation);
    pagesByTitle(
      COUNTS.map((count) => `共${count}行的表`),
      all,
    ).forEach((pages, index) => {
      const count = index + 1;
      const last = [pages.length - 1];
      for (let row = 1; row <= count; row += 1) {
        const places = placesOf(`行${row}始`, pages);
        expect(places, `${count} rows, row ${row}`).toHaveLength(1);
        if (row % 6 === 1)
          expect(placesOf(`标题${row}在上`, pages), `${count} rows, heading ${row}`).toEqual(places);
      }
      for (const text of [`行${count}终`, '单位负责人', '注解第一行', '注解第二行'])
        expect(placesOf(text, pages), `${count} rows, ${text}`).toEqual(last);
      if (count > 1) expect(placesOf(`行${count - 1}终`, pages), `${count} rows`).toEqual(last);
      for (const page of pages) expect(page, `${count} rows`).toContain('指标名称');
    });
  },
);

it('keeps a note with the last rows of the table above it, for 2 to 120 rows', {
  timeout: 60_000,
}, async () => {
  const counts = COUNTS.slice(1);
  const blocks = counts.map((count): ReportPart[] => [
    { kind: 'paragraph', text: `共${count}行的节` },
    { kind: 'table', table: numberedForm(count).table },
    { kind: 'paragraph', style: 'note', text: '注解第一行。' },
    { kind: 'paragraph', text: '后文' },
  ]);
  const all = await pagesOf(separate(blocks));
  pagesByTitle(
    counts.map((count) => `共${count}行的节`),
    all,
  ).forEach((pages, index) => {
    const count = index + 2;
    const [place = -1] = placesOf('注解第一行', pages);
    expect(pages[place], `${count} rows`).toContain(`行${count}终`);
    expect(pages[place], `${count} rows`).toContain(`行${count - 1}终`);
  });
});

it('sets a form in smaller type before it takes another page', async () => {
  expect(await pagesOf([{ kind: 'form', form: numberedForm(30) }])).toHaveLength(1);
  expect(await pagesOf([{ kind: 'form', form: numberedForm(38) }], 'landscape')).toHaveLength(2);
});

it('lets notes longer than a page run on, the first of them still below the table', async () => {
  const notes = Array.from({ length: 90 }, (_, index) => `注解第${index + 1}条。`);
  const pages = await pagesOf([{ kind: 'form', form: { ...numberedForm(5), notes } }]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain('注解第1条');
  for (const note of notes) expect(placesOf(note, pages)).toHaveLength(1);
});
