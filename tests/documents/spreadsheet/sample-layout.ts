import type { LayoutCell, WorkbookLayout } from '../../../shared/report/workbook-layout.ts';

const text = (row: number, column: number, role: LayoutCell['role'], value: string): LayoutCell => ({
  row,
  column,
  role,
  content: { kind: 'text', text: value },
});

const towns = ['晋熙镇', '徐桥镇', '新仓镇'];

/** Items that together are too long for a validation rule. */
export const longList = Array.from({ length: 40 }, (_, index) => `第${index + 1}类，措施名称较长`);

/** A relocation table to fill in: texts, inputs of each kind, sums, a comment, two merged header levels. */
export const sampleLayout: WorkbookLayout = {
  title: '易地扶贫搬迁进度表（填报模板）',
  identity: [
    { definedName: 'tz_form', label: '报表代码', value: 'relocation-progress' },
    { definedName: 'tz_edition', label: '版本', value: '2018' },
    { definedName: 'tz_period', label: '报告期', value: '2018M09' },
    { definedName: 'tz_unit', label: '填报单位代码', value: '340825' },
  ],
  instructions: [
    '一、只填写浅黄色单元格；灰色单元格自动计算，不得修改。',
    '二、不适用的栏目填“—”，没有数据的栏目留空，不得填写“无”“/”等。数字一律使用半角阿拉伯数字，不得带单位，不得以文本形式填写。',
  ],
  codeLists: [
    {
      title: '安置方式',
      items: [
        { code: '01', name: '集中安置' },
        { code: '02', name: '分散安置' },
      ],
    },
  ],
  sheets: [
    {
      name: '搬迁进度',
      orientation: 'landscape',
      columnWidths: [22, 14, 12, 12, 12, 14, 16, 24],
      headerRows: [4, 6],
      ruled: { top: 4, left: 1, bottom: 10, right: 8 },
      merges: [
        { top: 1, left: 1, bottom: 1, right: 8 },
        { top: 4, left: 1, bottom: 5, right: 1 },
        { top: 4, left: 2, bottom: 5, right: 2 },
        { top: 4, left: 3, bottom: 4, right: 5 },
        { top: 4, left: 6, bottom: 5, right: 6 },
        { top: 4, left: 7, bottom: 5, right: 7 },
        { top: 4, left: 8, bottom: 5, right: 8 },
      ],
      cells: [
        text(1, 1, 'title', '易地扶贫搬迁进度表'),
        text(2, 7, 'head', '内部工作报表'),
        text(3, 1, 'line', '填报单位：太湖县'),
        text(3, 8, 'line', '计量单位：户、万元'),
        text(4, 1, 'header', '乡镇'),
        text(4, 2, 'header', '安置方式'),
        text(4, 3, 'header', '搬迁户数'),
        text(5, 3, 'header', '合计'),
        text(5, 4, 'header', '集中安置'),
        text(5, 5, 'header', '分散安置'),
        { ...text(4, 6, 'header', '到位资金'), note: '按本年度累计到位数填写，保留两位小数。' },
        text(4, 7, 'header', '开工日期'),
        text(4, 8, 'header', '户主身份证号码'),
        ...['甲', '乙', '1', '2', '3', '4', '5', '丙'].map((mark, index) =>
          text(6, index + 1, 'numbering', mark),
        ),
        ...towns.flatMap((town, index): LayoutCell[] => {
          const row = 7 + index;
          return [
            text(row, 1, 'label', town),
            { row, column: 2, role: 'input', align: 'center' },
            {
              row,
              column: 3,
              role: 'computed',
              places: 0,
              content: { kind: 'formula', formula: `SUM(D${row}:E${row})`, cached: String(30 * (index + 1)) },
            },
            {
              row,
              column: 4,
              role: 'input',
              places: 0,
              content: { kind: 'number', value: String(10 * (index + 1)) },
            },
            {
              row,
              column: 5,
              role: 'input',
              places: 0,
              content: { kind: 'number', value: String(20 * (index + 1)) },
            },
            { row, column: 6, role: 'input', places: 2, content: { kind: 'number', value: '1234567.89' } },
            { row, column: 7, role: 'input', content: { kind: 'date', date: '2018-03-15' } },
            { row, column: 8, role: 'input', content: { kind: 'text', text: '11010519491231002X' } },
          ];
        }),
        text(10, 1, 'label', '合计'),
        {
          row: 10,
          column: 3,
          role: 'computed',
          places: 0,
          content: { kind: 'formula', formula: 'SUM(C7:C9)', cached: '180' },
        },
        text(11, 1, 'foot', '单位负责人：'),
        text(11, 4, 'foot', '填表人：'),
      ],
      validations: [
        {
          range: { top: 7, left: 2, bottom: 9, right: 2 },
          rule: { kind: 'list', items: ['集中安置', '分散安置', '—'] },
          prompt: '请从列表中选择安置方式。',
        },
        {
          range: { top: 7, left: 4, bottom: 9, right: 5 },
          rule: { kind: 'integer' },
          prompt: '请填写整数；不适用的填“—”。',
        },
        {
          range: { top: 7, left: 6, bottom: 9, right: 6 },
          rule: { kind: 'decimal', places: 2 },
          prompt: '请填写数字，最多两位小数；不适用的填“—”。',
        },
        {
          range: { top: 7, left: 7, bottom: 9, right: 7 },
          rule: { kind: 'date' },
          prompt: '请按 2018-03-15 的形式填写日期。',
        },
      ],
    },
    {
      name: '帮扶措施',
      orientation: 'portrait',
      columnWidths: [20, 40],
      headerRows: [1, 1],
      ruled: { top: 1, left: 1, bottom: 3, right: 2 },
      merges: [],
      cells: [
        text(1, 1, 'header', '序号'),
        text(1, 2, 'header', '措施类别'),
        { row: 2, column: 1, role: 'input', places: 0 },
        { row: 2, column: 2, role: 'input' },
        { row: 3, column: 1, role: 'input', places: 0 },
        { row: 3, column: 2, role: 'input' },
      ],
      validations: [
        {
          range: { top: 2, left: 2, bottom: 3, right: 2 },
          rule: { kind: 'list', items: longList },
          prompt: '请选择。',
        },
      ],
    },
  ],
};
