import type { Severity } from '../evidence/fault.ts';
import type { Period, PeriodKind } from '../period/period.ts';
import type { CellType } from './cell-type.ts';
import type { CodeList } from './code-list.ts';
import type { MessageTemplate } from './message-template.ts';
import type { Expression, Reference } from './reference/reference.ts';

/** label, unit and code are printed by the form itself; figures are typed by their row, entries by their column. */
export type ColumnRole = 'label' | 'unit' | 'code' | 'figure' | 'entry';

/** 宾栏: one column with its header from the top level down and its 甲乙丙 or number mark. */
export type Column = {
  id: string;
  header: readonly string[];
  mark: string;
  role: ColumnRole;
  type?: CellType;
  required: boolean;
  /** Must also be filled where this holds for the row. */
  requiredWhen?: Expression;
  /** Names a person (户主姓名): shown masked in every message. */
  personal: boolean;
  /** Whether “—” may be entered. */
  notApplicable: boolean;
  /** Whether “—” is an answer even where `requiredWhen` holds. */
  alwaysNotApplicable?: boolean;
  /** In characters. */
  width: number;
  computed?: Expression;
  /** What the system already knows; written into the workbook, and held against what comes back. */
  prefill?: Expression;
};

/** 主栏: one indicator. `of` names the row it is a part of (其中); `fixed` columns are “—” in the printed form. */
export type FixedRow = {
  id: string;
  code: string;
  label: string;
  of?: string;
  unit: string;
  type: CellType;
  /** False where the row may stay empty although its column is required. */
  required: boolean;
  source: string;
  notApplicable: ReadonlySet<string>;
};

export type FixedLine = { heading: string } | { row: FixedRow };

type TableBase = {
  id: string;
  sheet: string;
  columns: readonly Column[];
  depth: number;
  rules: readonly Rule[];
};
/** `narrative`: 文字材料, one section a row, in a label column and a text column. */
export type FixedTable = TableBase & { shape: 'fixed'; lines: readonly FixedLine[]; narrative: boolean };
export type ListTable = TableBase & {
  shape: 'list';
  key: readonly string[];
  /** Empty lines offered in the fill-in workbook. */
  lines: number;
  /** The key column must name every division below the unit. */
  coversChildren: boolean;
  /** The fill-in workbook begins with a row for each row of the unit's last submission. */
  carriesRows: boolean;
};
export type Table = FixedTable | ListTable;

/** 左右: how far two sides may differ, as an amount or as percent of the right side; decimal text. */
export type Tolerance = { absolute: string } | { percent: string };

/** 审核关系. A rule says what must hold (`holds`) or which cells must then be filled (`filled`). */
export type Rule = {
  id: string;
  severity: Severity;
  /**
   * row: once per row, over its columns · column: once per figure column, over the rows of a fixed table ·
   * group: once per value of the `by` columns of a list · table: once.
   */
  each: 'row' | 'column' | 'group' | 'table';
  /** The columns over which an `each: column` rule runs. */
  columns: readonly string[];
  /** The columns that make the groups of an `each: group` rule. */
  by: readonly string[];
  when?: Expression;
  holds?: Expression;
  tolerance?: Tolerance;
  filled: readonly string[];
  /** Where the fault is shown: a column id (each row, group, or table of a list), a row id (each column), `row.column` (fixed table). */
  at: string;
  message: MessageTemplate;
  todo: string;
  source: string;
  /** Everything beyond the cells of its own row or column that the rule reads. */
  references: readonly Reference[];
  /** Can only be judged when the whole workbook has been read. */
  late: boolean;
};

/** 报表版本: one form as it holds from its first period on. */
export type FormEdition = {
  form: string;
  edition: Period;
  title: string;
  period: PeriodKind;
  reporter: 'county' | 'prefecture';
  source: readonly string[];
  orientation: 'portrait' | 'landscape';
  /** 计量单位, printed above the table. */
  measure: string;
  /** 表号, 制定机关, 批准文号: empty until an operator enters real ones. */
  head: { tableNumber: string; maker: string; approval: string };
  codeLists: readonly CodeList[];
  tables: readonly Table[];
  foot: readonly string[];
  notes: readonly string[];
};
