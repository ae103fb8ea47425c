import { NARRATIVE_TEXT } from '../form/compile-narrative.ts';
import type { FixedTable, FormEdition } from '../form/form-edition.ts';
import { periodLabel } from '../period/period.ts';
import type { PrintedFormRequest } from './printed-form-request.ts';
import type { ReportPart } from './report-document.ts';

/** 文字材料 as it is read: title, who and when, then each section with its paragraphs; an empty one says so. */
export function printedNarrative(
  edition: FormEdition,
  table: FixedTable,
  request: PrintedFormRequest,
): ReportPart[] {
  const byKey = new Map(
    request.rows.filter((row) => row.table === table.id).map((row) => [row.key, row.cells[NARRATIVE_TEXT]]),
  );
  const sections = table.lines.flatMap((line): ReportPart[] => {
    if (!('row' in line)) return [];
    const cell = byKey.get(line.row.id);
    const text = cell?.kind === 'text' ? cell.value : '（未填写）';
    return [
      { kind: 'heading', level: 2, text: `${line.row.code}.${line.row.label}` },
      ...text.split('\n').map((paragraph): ReportPart => ({ kind: 'paragraph', text: paragraph })),
    ];
  });
  return [
    { kind: 'heading', level: 1, text: table.sheet },
    {
      kind: 'paragraph',
      style: 'note',
      text: `填报单位：${request.unitName}　报告期：${periodLabel(request.period)}${edition.head.approval === '' ? '　内部工作报表' : ''}`,
    },
    ...sections,
    ...(edition.foot.length > 0 ? [{ kind: 'signatures' as const, lines: edition.foot }] : []),
  ];
}
