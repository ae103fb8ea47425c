import type { Content } from 'pdfmake/interfaces.js';
import { bringsItsTitle } from '../../report/brings-its-title.ts';
import type { ReportDocument, ReportPart } from '../../report/report-document.ts';
import { coverContent } from './cover-content.ts';
import { formContent } from './form-content.ts';
import { headingContent } from './heading-content.ts';
import { paragraphContent } from './paragraph-content.ts';
import { type Setting, titleNode } from './setting.ts';
import { signatureContent } from './signature-content.ts';
import { tableContent } from './table-content.ts';

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
  document.parts.forEach((part, index) => {
    if (part.kind === 'new-page') breakPending = begun;
    else {
      add(...partContent(part, document.parts[index + 1], setting));
      begun = true;
    }
    if (part.kind === 'cover') breakPending = true;
  });
  return nodes;
}

function partContent(part: ReportPart, next: ReportPart | undefined, setting: Setting): Content[] {
  switch (part.kind) {
    case 'cover':
      return [coverContent(part, setting)];
    case 'heading':
      return headingContent(part, next, setting);
    case 'paragraph':
      return [paragraphContent(part, setting)];
    case 'table':
      return [tableContent(part.table, setting)];
    case 'form':
      return formContent(part.form, setting);
    case 'signatures':
      return [signatureContent(part.lines, setting)];
    case 'new-page':
      return [];
  }
}
