import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { installedFontPaths } from '../../../shared/documents/pdf/font-paths.ts';
import { MissingGlyphError } from '../../../shared/documents/pdf/missing-glyph-error.ts';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import { readPdf, withoutSpace } from './read-pdf.ts';
import { reportStrings } from './report-strings.ts';
import { formReport, longTable, sampleReport } from './sample-report.ts';
import { tinyReport } from './tiny-report.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a report on paper', () => {
  it.each([sampleReport, formReport])('shows every figure and every word of $id', async (document) => {
    const text = (await readPdf(await renderPdf(document))).solid.join('');
    const missing = reportStrings(document).filter((each) => !text.includes(withoutSpace(each)));
    expect(missing).toEqual([]);
  });

  it('gives the same bytes for the same document, whatever the time zone', async () => {
    const first = hash(await renderPdf(sampleReport));
    vi.stubEnv('TZ', 'America/New_York');
    try {
      expect(hash(await renderPdf(structuredClone(sampleReport)))).toBe(first);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('does not mix up documents rendered at the same time', async () => {
    const alone = [hash(await renderPdf(sampleReport)), hash(await renderPdf(formReport))];
    const together = await Promise.all([renderPdf(sampleReport), renderPdf(formReport)]);
    expect(together.map(hash)).toEqual(alone);
  });

  it('embeds its fonts and names the day of the report as its date', async () => {
    const bytes = Buffer.from(await renderPdf(sampleReport)).toString('latin1');
    expect(bytes.match(/\/FontFile[23]/g)).toHaveLength(3);
    expect(bytes).toContain('D:20181227160000Z');
  });

  it('numbers its pages from the cover on, without printing a number on the cover', async () => {
    const { pages, solid } = await readPdf(await renderPdf(sampleReport));
    expect(pages.length).toBeGreaterThan(5);
    expect(solid[0]).not.toMatch(/—\d+—/);
    solid.slice(1).forEach((page, index) => {
      expect(page).toContain(`—${index + 2}—`);
    });
    for (const page of solid) expect(page).toContain(withoutSpace(sampleReport.footMark ?? '-'));
  });

  it('repeats caption, unit and header on each page of a long table and keeps each row once', async () => {
    const { solid } = await readPdf(await renderPdf(tinyReport([{ kind: 'table', table: longTable }])));
    expect(solid.length).toBeGreaterThan(3);
    for (const page of solid) {
      for (const text of ['附表一村级明细', '计量单位：户、人、万元', '行政村', '建档立卡', '到村资金'])
        expect(page).toContain(text);
    }
    for (let row = 1; row <= 120; row += 1)
      expect(
        solid.filter((page) => page.includes(`示例乡第${row}村`)),
        `row ${row}`,
      ).toHaveLength(1);
  });

  it('keeps a heading with the table that follows it', async () => {
    const filler = { kind: 'paragraph', text: '填充文字' } as const;
    for (let count = 14; count <= 22; count += 1) {
      const parts = [
        ...Array<typeof filler>(count).fill(filler),
        { kind: 'heading', level: 1, text: '孤行标题' },
      ] as const;
      const { solid } = await readPdf(
        await renderPdf(tinyReport([...parts, { kind: 'table', table: longTable }])),
      );
      expect(solid.find((page) => page.includes('孤行标题'))).toContain('示例乡第1村');
    }
  });

  it('starts a new page only where one is asked for, and never leaves one empty', async () => {
    const page = { kind: 'new-page' } as const;
    const text = { kind: 'paragraph', text: '正文' } as const;
    const { solid } = await readPdf(await renderPdf(tinyReport([page, text, page, page, text, page])));
    expect(solid).toHaveLength(2);
  });

  it('breaks a text taller than a page instead of cutting it', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `第${index}句`).join('，');
    const table = {
      columns: [
        { width: 1, align: 'left' as const },
        { width: 1, align: 'left' as const },
      ],
      header: [[{ text: '名称' }, { text: '内容' }]],
      rows: [
        [
          { kind: 'text' as const, text: '甲' },
          { kind: 'text' as const, text: long },
        ],
      ],
    };
    const { solid } = await readPdf(await renderPdf(tinyReport([{ kind: 'table', table }])));
    const together = solid.map((page) => page.replace(/名称内容|—\d+—/g, '')).join('');
    expect(together).toContain('第899句');
    for (let index = 0; index < 900; index += 1) expect(together).toContain(`第${index}句`);
  });

  it('refuses a figure that is not a decimal number', async () => {
    const table = {
      columns: [{ width: 1, align: 'right' as const }],
      header: [[{ text: '数' }]],
      rows: [[{ kind: 'number' as const, value: '１２', places: 0 }]],
    };
    await expect(renderPdf(tinyReport([{ kind: 'table', table }]))).rejects.toThrow('表格第1行第1列');
  });
});

describe('characters', () => {
  it('sets a character that the text face lacks in the other face', async () => {
    // U+25AD7 and U+30EDD are only in the sans face, U+9FF0 only in the serif face.
    const parts = [
      { kind: 'paragraph', text: '张\u{25AD7}、李\u{30EDD}。' },
      { kind: 'heading', level: 1, text: '一、\u9FF0' },
    ] as const;
    const { solid } = await readPdf(await renderPdf(tinyReport(parts)));
    expect(solid[0]).toContain('张\u{25AD7}、李\u{30EDD}。');
    expect(solid[0]).toContain('一、\u9FF0');
  });

  it('refuses a character that no face has, naming it and its place', async () => {
    const table = {
      ...longTable,
      rows: [
        longTable.rows[0] ?? [],
        longTable.rows[1]?.with(1, { kind: 'text', text: '吴\u{20BB7}村' }) ?? [],
      ],
    };
    const refused = renderPdf(tinyReport([{ kind: 'table', table }]));
    await expect(refused).rejects.toBeInstanceOf(MissingGlyphError);
    await expect(refused).rejects.toMatchObject({
      codePoint: 'U+20BB7',
      place: '表“附表一  村级明细”第2行第2列',
    });
    await expect(refused).rejects.toThrow('U+20BB7');
  });

  it('refuses a tick box and an invisible character rather than print a box', async () => {
    for (const [text, codePoint] of [
      ['☑', 'U+2611'],
      ['a\u200Bb', 'U+200B'],
      ['\u0007', 'U+0007'],
    ] as const)
      await expect(renderPdf(tinyReport([{ kind: 'paragraph', text }]))).rejects.toMatchObject({ codePoint });
  });

  it('prints tabs as spaces and keeps line breaks', async () => {
    const { pages } = await readPdf(
      await renderPdf(tinyReport([{ kind: 'paragraph', text: '甲\t乙\r\n丙' }])),
    );
    expect(pages[0]).toMatch(/甲 乙\n丙/);
  });

  it('takes the fonts from the paths it is given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    try {
      const { sans } = installedFontPaths();
      const paths = {
        serif: join(folder, 'a.ttf'),
        serifBold: join(folder, 'b.ttf'),
        sans: join(folder, 'c.ttf'),
      };
      for (const path of Object.values(paths)) await copyFile(sans, path);
      const bytes = Buffer.from(await renderPdf(tinyReport([{ kind: 'paragraph', text: '正文' }]), paths));
      expect(bytes.toString('latin1')).not.toContain('NotoSerif');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
