import type { BodyCell, FormSheet } from '../../../shared/report/report-document.ts';

/** A form of `count` rows, each of whose texts is found once: 行7始 … 行7终; every sixth row is a heading above one. */
export function numberedForm(count: number): FormSheet {
  const rows = Array.from({ length: count }, (_, index): BodyCell[][] => {
    const row: BodyCell[] = [
      { kind: 'text', text: `行${index + 1}始` },
      { kind: 'number', value: String(index + 1), places: 0 },
      { kind: 'text', text: `行${index + 1}终` },
    ];
    if (index % 6 !== 0) return [row];
    return [[{ kind: 'text', text: `标题${index + 1}在上`, bold: true, columns: 3 }], row];
  });
  return {
    title: `共${count}行的表`,
    head: [{ label: '表　　号：', value: '' }],
    line: { left: '填报单位：测试县', centre: '报告期：2018年', right: '计量单位：户' },
    table: {
      columns: [
        { width: 2, align: 'left' },
        { width: 1, align: 'right' },
        { width: 2, align: 'left' },
      ],
      header: [[{ text: '指标名称' }, { text: '户数（户）' }, { text: '备注' }]],
      rows: rows.flat(),
    },
    foot: ['单位负责人：', '填表人：'],
    notes: ['注解第一行。', '注解第二行。'],
  };
}
