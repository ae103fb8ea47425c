import { create } from 'qrcode';
import type { Sheet } from './sheet.ts';

/** Draws the code of `text` as rules, one for each run of dark squares, on a square of `side` points. */
export function drawQrCode(sheet: Sheet, text: string, left: number, top: number, side: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const step = side / size;
  for (let row = 0; row < size; row += 1) {
    const y = top + (row + 0.5) * step;
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      const from = column;
      while (column + 1 < size && modules.get(row, column + 1)) column += 1;
      sheet.rule(left + from * step, y, left + (column + 1) * step, y, step);
    }
  }
}
