import type { Content } from 'pdfmake/interfaces.js';
import { bringsItsTitle } from '../../report/brings-its-title.ts';
import type { ReportDocument, ReportPart } from '../../report/report-document.ts';
import { coverContent } from './cover-content.ts';
import { formContent } from './form-content.ts';
import { headingContent } from './heading-content.ts';
import { laidTable, unlaidTable } from './laid-table.ts';
import { notesBelow } from './notes-below.ts';
import { paragraphContent } from './paragraph-content.ts';
import { type Setting, titleNode } from './setting.ts';
import { signatureContent } from './signature-content.ts';
import { tableContent } from './table-content.ts';

/** Points above and below the lines of a table's cells in running text. */
const REPORT_AIR = 1.8;

/** The parts in order, page breaks put between them; never an empty page. */
export function documentContent(document: ReportDocument, setting: Setting): Content[] {
  const nodes: Content[] = [];
  let breakPending = false;
  // A break asked for before anything is printed would leave the title alone on its page.
  let begun = false;
  const add = (...added: Content[]): void => {
    if (breakPending) nodes.push({ stack: added, pageBreak: 'before' });
    else nodes.push(...added);
    breakPending = false;
  };
  if (!bringsItsTitle(document.parts)) {
    const look = { face: 'serifBold', fontSize: 22, leading: 34 } as const;
    add({ ...titleNode(document.title, look, '标题', setting), margin: [0, 0, 0, 18] });
  }
  const { parts } = document;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.kind === 'new-page') {
      breakPending = begun;
      continue;
    }
    begun = true;
    if (part.kind === 'table') {
      const notes = notesBelow(parts.slice(index + 1), setting);
      add(...tableContent(laidTable(unlaidTable(part.table, setting), REPORT_AIR, setting), notes, setting));
      index += notes.nodes.length;
    } else {
      add(...partContent(part, parts[index + 1], setting));
    }
    if (part.kind === 'cover') breakPending = true;
  }
  return nodes;
}

function partContent(
  part: Exclude<ReportPart, { kind: 'table' }>,
  next: ReportPart | undefined,
  setting: Setting,
): Content[] {
  switch (part.kind) {
    case 'cover':
      return [coverContent(part, setting)];
    case 'heading':
      return headingContent(part, next, setting);
    case 'paragraph':
      return [paragraphContent(part, setting)];
    case 'form':
      return formContent(part.form, setting);
    case 'signatures':
      return [signatureContent(part.lines, setting)];
    case 'new-page':
      return [];
  }
}
