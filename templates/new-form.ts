import type { Period, PeriodKind } from '../shared/period/period.ts';

export type NewForm = {
  id: string;
  title: string;
  shape: 'list' | 'fixed';
  edition: Period;
  period: PeriodKind;
};

/** The first reporting unit of the examples: any registered county. */
const EXAMPLE_UNIT = '340825';

const head = ({
  id,
  title,
  edition,
  period,
}: NewForm) => `# 写法见 docs/form-language.md；改好后运行 taizhang forms lint。
form: ${id}
edition: '${edition}'
title: ${JSON.stringify(title)}
period: ${period}
reporter: county
source: [local-default]
orientation: landscape
measure: 户、人
`;

const FOOT = `foot: [单位负责人：, 统计负责人：, 填表人：, 报出日期：　　年　　月　　日]
notes:
  - 填报范围：（请写明）。
`;

const LIST = `codes:
  state:
    title: 状态
    source: local-default
    items:
      - { code: open, name: 未完成 }
      - { code: done, name: 已完成 }
tables:
  - id: main
    sheet: 清单
    shape: list
    key: [serial]
    lines: 30
    columns:
      - { id: serial, header: [序号], mark: 甲, type: { kind: text }, width: 8 }
      - { id: name, header: [对象, 名称], mark: 乙, type: { kind: text }, width: 20 }
      - { id: people, header: [对象, 人数（人）], mark: '1', type: { kind: integer }, width: 10 }
      - { id: state, header: [办理, 状态], mark: '2', type: { kind: code, codes: state }, width: 10 }
      - { id: closed, header: [办理, 完成日期], mark: '3', type: { kind: date }, required: 'state == "done"', width: 12 }
      - { id: remark, header: [备注], mark: '4', type: { kind: text }, required: false, width: 20 }
rules:
  - id: R01
    severity: A
    each: row
    when: filled(closed)
    holds: state == "done"
    at: state
    message: 序号{serial}填写了完成日期{closed}，状态却是“{state}”。
    todo: 请核对状态和日期。
    source: local-default
`;

const FIXED = `tables:
  - id: main
    sheet: 报表
    shape: fixed
    columns:
      - { id: label, header: [指标名称], mark: 甲, holds: label, width: 24 }
      - { id: unit, header: [计量单位], mark: 乙, holds: unit, width: 8 }
      - { id: code, header: [代码], mark: 丙, holds: code, width: 6 }
      - { id: plan, header: [年度计划], mark: '1', holds: figure, width: 12 }
      - { id: total, header: [完成情况, 自年初累计], mark: '2', holds: figure, width: 12 }
      - { id: rate, header: [完成情况, 占计划（%）], mark: '3', holds: figure, type: { kind: percent, places: 1 }, width: 12, computed: 'round(total * 100 / plan, 1)' }
    rows:
      - { id: all, code: '01', label: 合计, unit: 人, source: local-default }
      - { id: first, code: '02', label: 甲类, of: all, unit: 人, source: local-default }
      - { id: second, code: '03', label: 乙类, of: all, unit: 人, source: local-default }
rules:
  - id: R01
    severity: A
    each: column
    columns: [plan, total]
    holds: all == first + second
    at: all
    message: “{column}”合计{all}，不等于甲类{first}与乙类{second}之和。
    todo: 请核对各分项。
    source: local-default
`;

const example = ({ id, edition }: NewForm, body: string) => `# 每条审核关系一个符合、一个违反的例子。
form: ${id}
period: '${edition}'
unit: '${EXAMPLE_UNIT}'
${body}`;

const LIST_EXAMPLE = `base:
  - { serial: '1', name: 甲, people: 3, state: done, closed: 2018-03-01 }
  - { serial: '2', name: 乙, people: 5, state: open }
cases:
  - name: 没有差错的一份
    faults: []
  - name: R01 有完成日期却未完成
    change: { 1.state: { text: 未完成 } }
    faults: [{ at: 1.state, rule: R01, severity: A, says: [2018-03-01, 未完成] }]
`;

const FIXED_EXAMPLE = `columns: [plan, total]
base:
  all: [100, 60]
  first: [60, 40]
  second: [40, 20]
cases:
  - name: 没有差错的一份
    faults: []
  - name: R01 合计不等于分项之和
    change: { all.plan: { number: '101' }, all.rate: { number: '59.4' } }
    faults: [{ at: all.plan, rule: R01, severity: A, says: ['101', '60', '40'] }]
`;

/** The text of a form that can be used at once, and of its examples. */
export function newForm(wanted: NewForm): { form: string; example: string } {
  const [form, cases] = wanted.shape === 'list' ? [LIST, LIST_EXAMPLE] : [FIXED, FIXED_EXAMPLE];
  return { form: head(wanted) + form + FOOT, example: example(wanted, cases) };
}
