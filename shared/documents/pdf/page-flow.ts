import type { ReportDocument } from '../../report/report-document.ts';
import { drawFooter } from './page-footer.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Setting } from './setting.ts';
import { createSheet, type Sheet, type TextLine } from './sheet.ts';

/** The text area of one page after the other. Lengths in points, measured from its upper left corner. */
export type PageFlow = {
  /** Where the next thing begins. */
  readonly y: number;
  /** Height that is still free on the page. */
  left(): number;
  /** Ends the page and begins another. */
  nextPage(): void;
  move(points: number): void;
  text(line: TextLine, x: number, top: number): void;
  rule(x1: number, y1: number, x2: number, y2: number, width: number): void;
  /** Ends the last page. */
  end(): void;
};

/** Pages are written as they fill: none is kept. */
export function createPageFlow(document: ReportDocument, file: PdfFile, setting: Setting): PageFlow {
  const { page, typesetter } = setting;
  const [left, top] = page.margins;
  let [number, y] = [1, 0];
  let sheet: Sheet = createSheet(file, typesetter);
  const finish = (): void => {
    drawFooter(sheet, number, document, setting);
    file.addPage(sheet.content());
  };
  return {
    get y() {
      return y;
    },
    left: () => page.height - y,
    nextPage: () => {
      finish();
      sheet = createSheet(file, typesetter);
      number += 1;
      y = 0;
    },
    move: (points) => {
      y += points;
    },
    text: (line, x, lineTop) => sheet.text(line, left + x, top + lineTop),
    rule: (x1, y1, x2, y2, width) => sheet.rule(left + x1, top + y1, left + x2, top + y2, width),
    end: finish,
  };
}

/** A part of a document, measured and ready to be drawn. */
export type FlowPart = {
  /** Points it needs on the page that it begins on. */
  least: number;
  draw(flow: PageFlow): void;
};
