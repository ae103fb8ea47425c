import { printedCell } from '../../../shared/report/printed-cell.ts';
import type { ReportDocument, ReportPart, ReportTable } from '../../../shared/report/report-document.ts';

/** Every string and figure that a reader must find on paper, as printed. */
export function reportStrings(document: ReportDocument): string[] {
  return document.parts.flatMap(partStrings).filter((text) => text !== '');
}

function partStrings(part: ReportPart): string[] {
  switch (part.kind) {
    case 'cover':
      return [part.title, part.subtitle ?? '', part.issuer, part.date, ...part.notes];
    case 'heading':
    case 'paragraph':
      return [part.text];
    case 'table':
      return tableStrings(part.table);
    case 'form': {
      const { title, head, line, table, foot, notes } = part.form;
      const particulars = [
        ...head.map(({ label, value }) => label + value),
        line.left,
        line.centre,
        line.right,
      ];
      return [title, ...particulars, ...tableStrings(table), ...foot, ...notes];
    }
    case 'signatures':
      return [...part.lines];
    case 'new-page':
      return [];
  }
}

function tableStrings(table: ReportTable): string[] {
  const header = table.header.flat().map((cell) => cell.text);
  const body = table.rows.flat().map((cell) => printedCell(cell, 'test'));
  return [table.caption ?? '', table.unit ?? '', ...header, ...body];
}
