import { itemsOn } from '../form/code-list.ts';
import type { FormEdition } from '../form/form-edition.ts';
import { IDENTITY } from '../form/identity-names.ts';
import { lastDay, periodLabel } from '../period/period.ts';
import type { FillInRequest } from './fill-in-request.ts';
import { fillInSheet } from './fill-in-sheet.ts';
import { ruleText } from './rule-text.ts';
import type { WorkbookLayout } from './workbook-layout.ts';

const INSTRUCTIONS = [
  '一、只填写浅色单元格，不要增删行列、改动表头或合并单元格。',
  '二、没有发生的填“0”；不适用的填“—”；尚不掌握的先核实，不要用“0”代替。',
  '三、数字不要带单位；小数点用“.”；证件号码、账号等长号码按文本填写。',
  '四、上传后系统逐格核对：A级差错必须改正，B级应改正或说明，C级请核实并说明，D级为提示。',
];

const PREFILLED = '五、绿色单元格由系统按上期、其他报表或台账预填；与实际不符的可以改动，但须说明原因。';

/** The workbook a unit downloads, fills in and uploads again. */
export function fillInLayout(edition: FormEdition, request: FillInRequest): WorkbookLayout {
  const rules = edition.tables.flatMap((table) =>
    table.rules.map((rule) => ruleText(rule, table, edition.tables)),
  );
  return {
    title: `${edition.title}（${request.unitName}，${periodLabel(request.period)}）`,
    identity: [
      { definedName: IDENTITY.form, label: '报表', value: edition.form },
      { definedName: IDENTITY.edition, label: '版本', value: edition.edition },
      { definedName: IDENTITY.unit, label: '填报单位代码', value: request.unit },
      { definedName: IDENTITY.period, label: '报告期', value: request.period },
    ],
    instructions: [
      ...INSTRUCTIONS,
      ...(request.prefilled && request.prefilled.length > 0 ? [PREFILLED] : []),
      ...edition.notes,
      ...(rules.length > 0 ? ['审核关系（编号、级别、不符合时的提示和处理办法，〔〕中为有关数据）：'] : []),
      ...rules,
    ],
    codeLists: edition.codeLists.map((list) => ({
      title: list.title,
      items: itemsOn(list, lastDay(request.period)).map(({ code, name }) => ({ code, name })),
    })),
    sheets: edition.tables.map((table) => fillInSheet(edition, table, request)),
  };
}
