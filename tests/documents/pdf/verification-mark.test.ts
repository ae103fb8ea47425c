import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import { numberedForm } from './numbered-form.ts';
import { readPdf } from './read-pdf.ts';
import { tinyReport } from './tiny-report.ts';

const mark = { url: 'https://api.example/verify/0123456789abcdefABCDEF', shortHash: 'a1b2c3d4e5f6' };
const footMark = `回执 HZ-2018Q3-340825-20181008112000-9F86D081　文件 SHA-256 ${'0f'.repeat(32)}`;
const form = (orientation: 'portrait' | 'landscape', verification?: typeof mark) => ({
  ...tinyReport([{ kind: 'form', form: numberedForm(60) }]),
  orientation,
  footMark,
  ...(verification ? { verification } : {}),
});

describe.each(['portrait', 'landscape'] as const)('a form with a code at its foot, %s', (orientation) => {
  it('prints the record’s digits on every page, and the foot mark on one line', async () => {
    const { pages, solid } = await readPdf(await renderPdf(form(orientation, mark)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of solid) expect(page).toContain(mark.shortHash);
    for (const page of pages) expect(page).toMatch(/回执 .*9F86D081.*(0f){32}/);
  });

  it('breaks its pages where it would without the code', async () => {
    const [plain, coded] = [
      await readPdf(await renderPdf(form(orientation))),
      await readPdf(await renderPdf(form(orientation, mark))),
    ];
    expect(coded.solid.map((page) => page.replace(mark.shortHash, ''))).toEqual(plain.solid);
  });

  it('has the same bytes for the same address, and others for another', async () => {
    const bytes = async (url: string) =>
      Buffer.from(await renderPdf(form(orientation, { ...mark, url }))).toString('base64');
    const first = await bytes(mark.url);
    expect(await bytes(mark.url)).toBe(first);
    expect(await bytes(`${mark.url}0`)).not.toBe(first);
  });
});
