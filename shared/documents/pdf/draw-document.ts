import { bringsItsTitle } from '../../report/brings-its-title.ts';
import type { ReportDocument, ReportPart } from '../../report/report-document.ts';
import { coverPart } from './cover-part.ts';
import { formPart } from './form-part.ts';
import { headingPart } from './heading-part.ts';
import { laidTable, unlaidTable } from './laid-table.ts';
import { notesBelow } from './notes-below.ts';
import type { FlowPart, PageFlow } from './page-flow.ts';
import { paragraphPart } from './paragraph-part.ts';
import type { Setting } from './setting.ts';
import { signaturePart } from './signature-part.ts';
import { tablePart } from './table-part.ts';
import { titlePart } from './title-part.ts';

/** Points above and below the lines of a table's cells in running text. */
const REPORT_AIR = 1.8;

type Measured = FlowPart | 'new-page';

/** Draws the parts in order, page breaks put between them; never an empty page. */
export function drawDocument(document: ReportDocument, flow: PageFlow, setting: Setting): void {
  if (!bringsItsTitle(document.parts)) titlePart(document.title, setting).draw(flow);
  let breakPending = false;
  // A break asked for before anything is printed would leave the title alone on its page.
  let begun = false;
  for (const part of measuredParts(document.parts, setting)) {
    if (part === 'new-page') {
      breakPending = begun;
      continue;
    }
    if (breakPending || (begun && flow.y > 0 && flow.left() < part.least)) flow.nextPage();
    part.draw(flow);
    [begun, breakPending] = [true, false];
  }
}

/** From the last to the first, since a heading must know what it is kept with. */
function measuredParts(parts: readonly ReportPart[], setting: Setting): Measured[] {
  const measured: Measured[] = [];
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part === undefined) continue;
    if (part.kind === 'table') {
      const notes = notesBelow(parts.slice(index + 1), setting);
      // They were measured as paragraphs of their own before the table was known.
      measured.splice(measured.length - notes.count, notes.count);
      const laid = laidTable(unlaidTable(part.table, setting), REPORT_AIR, setting);
      measured.push(tablePart(laid, notes.below, setting));
      continue;
    }
    if (part.kind === 'new-page') measured.push('new-page');
    else if (part.kind === 'cover') measured.push('new-page', coverPart(part, setting));
    else measured.push(measuredPart(part, measured.at(-1), setting));
  }
  return measured.reverse();
}

function measuredPart(
  part: Exclude<ReportPart, { kind: 'table' | 'cover' | 'new-page' }>,
  next: Measured | undefined,
  setting: Setting,
): FlowPart {
  switch (part.kind) {
    case 'heading':
      return headingPart(part, next === 'new-page' ? undefined : next, setting);
    case 'paragraph':
      return paragraphPart(part, setting);
    case 'form':
      return formPart(part.form, setting);
    case 'signatures':
      return signaturePart(part.lines, setting);
  }
}
