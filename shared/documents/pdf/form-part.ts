import type { FormSheet } from '../../report/report-document.ts';
import { fittedTable } from './fitted-table.ts';
import { formFoot } from './form-foot.ts';
import { formHead } from './form-head.ts';
import type { FlowPart } from './page-flow.ts';
import type { Setting } from './setting.ts';
import { tablePart } from './table-part.ts';

/** 报表: title, head block, one line of particulars, the ruled table, signers and notes, on as few pages as it needs. */
export function formPart(form: FormSheet, setting: Setting): FlowPart {
  const head = formHead(form, setting);
  const { kept, after } = formFoot(form, setting);
  const laid = fittedTable(form.table, head.height, kept.height, setting);
  const table = tablePart(laid, kept, setting);
  return {
    least: head.height + table.least,
    draw: (flow) => {
      head.draw(flow);
      table.draw(flow);
      after(flow);
    },
  };
}
