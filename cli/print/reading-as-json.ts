import type { LoadedFile } from '../evidence/load-file.ts';
import type { ReadingPrinter } from './reading-printer.ts';

/** One JSON document, written piece by piece. */
export function readingAsJson(file: LoadedFile, write: (text: string) => void): ReadingPrinter {
  let sheets = 0;
  let cells = 0;
  return {
    workbook({ date1904, definedNames }, notices) {
      const head = JSON.stringify({
        file: file.fileName,
        sha256: file.sha256,
        date1904,
        definedNames,
        notices,
      });
      write(`${head.slice(0, -1)},"sheets":[`);
    },
    sheet({ name, visibility }) {
      write(
        `${sheets === 0 ? '' : ','}\n{"name":${JSON.stringify(name)},"visibility":"${visibility}","cells":[`,
      );
      sheets += 1;
      cells = 0;
    },
    cell(cell) {
      write(`${cells === 0 ? '' : ','}\n${JSON.stringify(cell)}`);
      cells += 1;
    },
    sheetEnd(rowCount, cellCount, merges) {
      write(`],"rowCount":${rowCount},"cellCount":${cellCount},"merges":${JSON.stringify(merges)}}`);
    },
    end() {
      write(']}\n');
    },
  };
}
