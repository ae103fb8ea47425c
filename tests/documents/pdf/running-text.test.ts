import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { renderPdf } from '../../../shared/documents/pdf/render-pdf.ts';
import { tinyReport } from './tiny-report.ts';

type Line = { text: string; left: number; right: number };

/** The lines of a page by their base lines, from the top. */
async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  const page = await (await getDocumentProxy(bytes)).getPage(1);
  const lines = new Map<number, Line>();
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [x, y] = [item.transform[4] as number, Math.round(item.transform[5] as number)];
    const line = lines.get(y) ?? { text: '', left: x, right: x };
    line.text += item.str;
    line.left = Math.min(line.left, x);
    line.right = Math.max(line.right, x + item.width);
    lines.set(y, line);
  }
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

const mm = (length: number): number => (length * 72) / 25.4;

it('sets body text flush on both sides, two characters in at the first line, by the rules for line ends', async () => {
  const text =
    '全市计划搬迁1,611户5,356人（其中集中安置892户），建设“集中安置点”66个，2018年完成投资。'.repeat(6);
  const lines = (await linesOf(await renderPdf(tinyReport([{ kind: 'paragraph', text }])))).slice(1, -1);
  expect(lines.length).toBeGreaterThan(6);
  lines.forEach((line, index) => {
    expect(line.left).toBeCloseTo(mm(28) + (index === 0 ? 32 : 0), 0);
    if (index < lines.length - 1) expect(Math.abs(line.right - (595.28 - mm(26)))).toBeLessThan(1);
    else expect(line.right).toBeLessThan(595.28 - mm(26) + 1);
    expect(line.text).not.toMatch(/^[，。）”]|[（“]$/);
  });
});
