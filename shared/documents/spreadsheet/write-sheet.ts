import type { CellLook } from './cell-styles.ts';
import type { SheetBlock } from './sheet-blocks.ts';
import { equalGroups } from './sheet-grid.ts';
import { putText, type SheetPen, setHeight, widthOf } from './sheet-pen.ts';
import { textLines } from './text-width.ts';
import { writeTable } from './write-table.ts';

export async function writeSheet(pen: SheetPen, blocks: readonly SheetBlock[]): Promise<void> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        writeTexts(pen, [{ text: block.text, look: block.look }]);
        break;
      case 'spread':
        writeTexts(
          pen,
          block.texts.map(({ text, align }) => ({ text, look: { align, size: 10 } })),
        );
        break;
      case 'empty':
        pen.next += 1;
        break;
      case 'page-break':
        // Excel breaks below a row; above the first there is nothing to break.
        if (pen.next > 1) pen.sheet.getRow(pen.next).addPageBreak();
        pen.next += 1;
        break;
      case 'table':
        await writeTable(pen, block.table);
        break;
    }
  }
}

/** Texts side by side in one row, each over its group of columns. */
function writeTexts(pen: SheetPen, texts: readonly { text: string; look: CellLook }[]): void {
  const row = pen.next;
  const groups = equalGroups(pen.grid, texts.length);
  let lines = 1;
  texts.forEach(({ text, look }, index) => {
    const [from, to] = groups[index] ?? [1, 1];
    if (text === '') return;
    putText(pen, row, from, text, look);
    if (to > from) pen.sheet.mergeCells(row, from, row, to);
    lines = Math.max(lines, textLines(text, widthOf(pen, from, to - from + 1), look.size));
  });
  setHeight(pen, row, lines, texts[0]?.look.size);
  pen.sheet.getRow(row).commit();
  pen.next += 1;
}
