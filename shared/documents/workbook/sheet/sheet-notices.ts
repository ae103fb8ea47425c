import { columnLetters } from '../../../evidence/cell-address.ts';
import type { ReadNotice, SheetHead } from '../../../evidence/workbook-reading.ts';
import type { Relationship } from '../parts/relationships.ts';
import type { HiddenRuns } from './hidden-runs.ts';

/** What can be said about a sheet before its rows are read. */
export function headNotices(sheet: SheetHead, relationships: readonly Relationship[]): ReadNotice[] {
  const notices: ReadNotice[] = [];
  const add = (kind: ReadNotice['kind'], what: string) =>
    notices.push({ kind, sheet: sheet.name, message: `工作表“${sheet.name}”${what}` });
  if (sheet.visibility === 'hidden') add('hidden-sheet', '是隐藏的，其中的数据也已读取。');
  if (sheet.visibility === 'very-hidden')
    add('hidden-sheet', '被深度隐藏（不能用“取消隐藏”显示），其中的数据也已读取。');
  const refersTo = (...types: string[]) => relationships.some(({ type }) => types.includes(type));
  if (refersTo('comments', 'threadedComment')) add('comments', '有批注，批注内容不作为数据读取。');
  if (refersTo('drawing', 'image', 'picture')) add('images', '有图片或图形，其中的内容不作为数据读取。');
  return notices;
}

export function skippedSheetNotice(name: string): ReadNotice {
  return { kind: 'images', sheet: name, message: `工作表“${name}”只有图表或对话框，没有可读取的单元格。` };
}

function hiddenRowNotices(sheet: string, hidden: HiddenRuns): ReadNotice[] {
  const notices = hidden.runs.map(({ first, last }): ReadNotice => {
    const rows = first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`;
    const message = `工作表“${sheet}”${rows}是隐藏的，其中的数据也已读取。`;
    return { kind: 'hidden-row', sheet, row: first, message };
  });
  if (hidden.more > 0) {
    const message = `工作表“${sheet}”另有 ${hidden.more} 行是隐藏的，其中的数据也已读取。`;
    notices.push({ kind: 'hidden-row', sheet, message });
  }
  return notices;
}

function hiddenColumnNotices(
  { name, hiddenColumns }: SheetHead,
  isFilled: (column: number) => boolean,
): ReadNotice[] {
  const notices: ReadNotice[] = [];
  for (const [from, to] of hiddenColumns) {
    for (let column = from; column <= to; column += 1) {
      if (!isFilled(column)) continue;
      const message = `工作表“${name}”${columnLetters(column)} 列是隐藏的，其中的数据也已读取。`;
      notices.push({ kind: 'hidden-column', sheet: name, column, message });
    }
  }
  return notices;
}

/** What is known once the rows are read: only what hides data is worth a sentence. */
export function bodyNotices(
  sheet: SheetHead,
  hiddenRows: HiddenRuns,
  isFilled: (column: number) => boolean,
): ReadNotice[] {
  return [...hiddenRowNotices(sheet.name, hiddenRows), ...hiddenColumnNotices(sheet, isFilled)];
}
