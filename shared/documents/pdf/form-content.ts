import type { Content } from 'pdfmake/interfaces.js';
import type { FormSheet } from '../../report/report-document.ts';
import { fittedTable } from './fitted-table.ts';
import { formFoot } from './form-foot.ts';
import { formHead } from './form-head.ts';
import type { Setting } from './setting.ts';
import { tableContent } from './table-content.ts';

/** 报表: title, head block, one line of particulars, the ruled table, signers and notes, on as few pages as it needs. */
export function formContent(form: FormSheet, setting: Setting): Content[] {
  const head = formHead(form, setting);
  const { kept, after } = formFoot(form, setting);
  const table = fittedTable(form.table, head.height, kept, setting);
  return [...head.nodes, ...tableContent(table, kept, setting), ...after];
}
