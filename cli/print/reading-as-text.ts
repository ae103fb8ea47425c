import type { LoadedFile } from '../evidence/load-file.ts';
import type { ReadingPrinter, ToldCell } from './reading-printer.ts';

const TYPES: Record<ToldCell['type'], string> = {
  number: '数字',
  text: '文本',
  boolean: '逻辑值',
  error: '错误值',
  date: '日期',
};

/** A line a cell: address, type, exact value, and what is worth knowing about it. */
export function readingAsText(file: LoadedFile, write: (text: string) => void): ReadingPrinter {
  return {
    workbook({ sheetNames, date1904 }) {
      write(`文件：${file.fileName}\nSHA-256：${file.sha256}\n`);
      write(`工作表：${sheetNames.join('、')}\n日期系统：${date1904 ? 1904 : 1900}\n`);
    },
    sheet({ name, visibility }) {
      write(`\n【${name}】${visibility === 'visible' ? '' : '（隐藏）'}\n`);
    },
    cell({ address, type, raw, value, formula, hidden, merged }) {
      const marks = [
        ...(raw === value ? [] : [`原文 ${raw}`]),
        ...(formula === undefined ? [] : [`公式=${formula}`]),
        ...(hidden ? ['隐藏'] : []),
        ...(merged === undefined ? [] : [`合并${merged}`]),
      ];
      write(`${address}\t${TYPES[type]}\t${value}${marks.length > 0 ? `\t（${marks.join('；')}）` : ''}\n`);
    },
    sheetEnd(rowCount, cellCount) {
      write(`共${rowCount}行，${cellCount}个单元格。\n`);
    },
    end(notices) {
      for (const { message } of notices) write(`注意：${message}\n`);
    },
  };
}
