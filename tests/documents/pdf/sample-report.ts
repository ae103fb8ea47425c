import { civilDateOf } from '../../../shared/period/civil-date.ts';
import type {
  BodyCell,
  FormSheet,
  ReportDocument,
  ReportTable,
} from '../../../shared/report/report-document.ts';

const COUNTIES = [
  '大观区',
  '迎江区',
  '宜秀区',
  '怀宁县',
  '桐城市',
  '潜山县',
  '太湖县',
  '宿松县',
  '望江县',
  '岳西县',
];

const number = (value: string, places: number): BodyCell => ({ kind: 'number', value, places });

export const rankingTable: ReportTable = {
  caption: '表1  2018年度脱贫攻坚考核得分及位次（示例数据）',
  unit: '分',
  columns: [
    { width: 6, align: 'center' },
    { width: 14, align: 'left' },
    { width: 12, align: 'right' },
    { width: 12, align: 'right' },
    { width: 12, align: 'right' },
    { width: 10, align: 'right' },
    { width: 24, align: 'left' },
  ],
  header: [
    [
      { text: '位次', rows: 2 },
      { text: '县（市、区）', rows: 2 },
      { text: '得分', columns: 3 },
      { text: '占比', rows: 2 },
      { text: '说明', rows: 2 },
    ],
    [{ text: '省级考核（90%）' }, { text: '市级考核（10%）' }, { text: '合计' }],
  ],
  rows: [
    ...COUNTIES.map((name, index): BodyCell[] => [
      number(String(index + 1), 0),
      { kind: 'text', text: name, bold: index === 0 },
      number(`8${index}.${index}375`, 2),
      index === 3 ? { kind: 'not-applicable' } : number(`9.${index}1`, 2),
      number(`9${index}.125`, 2),
      { kind: 'number', value: `8${index}.3`, places: 1, percent: true },
      index === 5
        ? {
            kind: 'text',
            text: '第三季度整改任务中有两项逾期，经市扶贫办核实后各扣0.5分，详见附表二第12行。',
          }
        : { kind: 'blank' },
    ]),
    [
      { kind: 'text', text: '全市合计', columns: 2, bold: true, align: 'center' },
      { kind: 'number', value: '1234567.891', places: 2, bold: true },
      number('-0.5', 2),
      number('1234567.391', 2),
      { kind: 'blank' },
      { kind: 'text', text: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    ],
  ],
};

/** A long list: 120 rows, to run over several pages. */
export const longTable: ReportTable = {
  caption: '附表一  村级明细',
  unit: '户、人、万元',
  columns: [
    { width: 8, align: 'center' },
    { width: 30, align: 'left' },
    { width: 14, align: 'right' },
    { width: 14, align: 'right' },
    { width: 18, align: 'right' },
  ],
  header: [
    [
      { text: '序号', rows: 2 },
      { text: '行政村', rows: 2 },
      { text: '建档立卡', columns: 2 },
      { text: '到村资金', rows: 2 },
    ],
    [{ text: '户数' }, { text: '人数' }],
  ],
  rows: Array.from({ length: 120 }, (_, index): BodyCell[] => [
    number(String(index + 1), 0),
    { kind: 'text', text: `示例乡第${index + 1}村`, indent: index % 3 === 0 ? 0 : 1 },
    number(String(1611 + index), 0),
    number(String(5356 + 7 * index), 0),
    number(`${index * 31}.${String(index % 100).padStart(2, '0')}`, 2),
  ]),
};

export const relocationForm: FormSheet = {
  title: '易地扶贫搬迁进度表',
  head: [
    { label: '表　　号：', value: '' },
    { label: '制定机关：', value: '' },
    { label: '批准文号：', value: '' },
    { label: '内部工作报表', value: '' },
  ],
  line: {
    left: '填报单位：太湖县扶贫开发领导小组办公室',
    centre: '2018年9月',
    right: '计量单位：户、人、个',
  },
  table: {
    columns: [
      { width: 20, align: 'left' },
      { width: 8, align: 'center' },
      ...Array.from({ length: 9 }, () => ({ width: 11, align: 'right' as const })),
    ],
    header: [
      [
        { text: '指标名称', rows: 3 },
        { text: '代码', rows: 3 },
        { text: '计划搬迁', columns: 6 },
        { text: '已入住', columns: 2 },
        { text: '集中安置点个数', rows: 3 },
      ],
      [
        { text: '合计', columns: 2 },
        { text: '集中安置', columns: 2 },
        { text: '分散安置', columns: 2 },
        { text: '户数', rows: 2 },
        { text: '人数', rows: 2 },
      ],
      [
        { text: '户数' },
        { text: '人数' },
        { text: '户数' },
        { text: '人数' },
        { text: '户数' },
        { text: '人数' },
      ],
      [
        { text: '甲' },
        { text: '乙' },
        ...Array.from({ length: 9 }, (_, index) => ({ text: String(index + 1) })),
      ],
    ],
    rows: [
      ['全市合计', '01', ['1611', '5356', '892', '2931', '719', '2425', '1500', '5001', '66']],
      ['其中：建档立卡贫困户', '02', ['1611', '5356', '892', '2931', '719', '2425', '1500', '5001', '66']],
    ].map(([name, code, figures], index): BodyCell[] => [
      { kind: 'text', text: name as string, indent: index },
      { kind: 'text', text: code as string },
      ...(figures as string[]).map((value, column) =>
        index === 1 && column > 6 ? ({ kind: 'not-applicable' } as const) : number(value, 0),
      ),
    ]),
  },
  foot: ['单位负责人：', '统计负责人：', '填表人：', '联系电话：', '报出日期：2018年10月8日'],
  notes: ['说明：1. 审核关系：1=3+5，2=4+6。', '2. 不适用的栏目填“—”，没有数据的栏目留空。'],
};

export const sampleReport: ReportDocument = {
  id: 'sample-2018',
  title: '安庆市2018年度县（市、区）脱贫攻坚工作考核结果',
  orientation: 'portrait',
  createdOn: civilDateOf(2018, 12, 28),
  footMark: '结果校验码 7c4a8d09ca3762af61e59520943dc26494f8941b　示例数据',
  parts: [
    {
      kind: 'cover',
      title: '安庆市2018年度县（市、区）脱贫攻坚工作考核结果',
      subtitle: '（附得分溯源）',
      issuer: '安庆市扶贫开发领导小组办公室',
      date: '2018年12月28日',
      notes: [
        '本报告各项得分由系统依据《考核方案》逐项计算，可逐级溯源至报表单元格。',
        '示例数据，不作为考核依据。',
      ],
    },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    {
      kind: 'paragraph',
      text: '2018年，全市10个县（市、区）围绕“两不愁三保障”目标，统筹推进产业扶贫、就业扶贫、易地扶贫搬迁等重点工作。全市计划搬迁1,611户5,356人，其中集中安置892户2,931人，分散安置719户2,425人，建设集中安置点66个。',
    },
    { kind: 'heading', level: 2, text: '（一）得分构成' },
    { kind: 'heading', level: 3, text: '1. 省级考核结果' },
    { kind: 'paragraph', text: '省级考核结果占90%，市级考核占10%。' },
    { kind: 'table', table: rankingTable },
    { kind: 'paragraph', style: 'note', text: '注：得分四舍五入保留两位小数；得分相同的，位次并列。' },
    {
      kind: 'signatures',
      lines: ['考核负责人：', '审核人：', '安庆市扶贫开发领导小组办公室', '2018年12月28日'],
    },
    { kind: 'new-page', sheet: '村级明细' },
    { kind: 'heading', level: 1, text: '二、村级明细' },
    { kind: 'table', table: longTable },
    { kind: 'new-page', sheet: '姓名' },
    { kind: 'paragraph', text: '姓名中的生僻字：䶮、鿰、㐀、龘。' },
  ],
};

export const formReport: ReportDocument = {
  id: 'form-2018',
  title: '易地扶贫搬迁进度表',
  orientation: 'landscape',
  createdOn: civilDateOf(2018, 10, 8),
  footMark: '报送回执 2018M09-340825-01',
  parts: [{ kind: 'form', form: relocationForm }],
};
