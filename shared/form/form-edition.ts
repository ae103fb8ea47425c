import type { Severity } from '../evidence/fault.ts';
import type { Period, PeriodKind } from '../period/period.ts';
import type { CodeList } from './code-list.ts';
import type { Expression } from './expression.ts';
import type { MessageTemplate } from './message-template.ts';

/** What may stand in a cell. `places` is the number of decimals; minimum and maximum are decimal text. */
export type CellType =
  | { kind: 'integer'; minimum: string; maximum?: string }
  | { kind: 'decimal'; places: number; minimum: string; maximum?: string }
  | { kind: 'text'; longest: number }
  | { kind: 'date' }
  | { kind: 'code'; codes: CodeList }
  /** A division below the reporting unit; with `unitItself` also the unit. */
  | { kind: 'division'; unitItself: boolean }
  | { kind: 'yes-no' };

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
  /** Whether “—” may be entered. */
  notApplicable: boolean;
  /** In characters. */
  width: number;
  computed?: Expression;
};

/** 主栏: one indicator. `of` names the row it is a part of (其中); `fixed` columns are “—” in the printed form. */
export type FixedRow = {
  id: string;
  code: string;
  label: string;
  of?: string;
  unit: string;
  type: CellType;
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
export type FixedTable = TableBase & { shape: 'fixed'; lines: readonly FixedLine[] };
export type ListTable = TableBase & {
  shape: 'list';
  key: readonly string[];
  /** Empty lines offered in the fill-in workbook. */
  lines: number;
  /** The key column must name every division below the unit. */
  coversChildren: boolean;
};
export type Table = FixedTable | ListTable;

/** 审核关系. A rule says what must hold (`holds`) or which cells must then be filled (`filled`). */
export type Rule = {
  id: string;
  severity: Severity;
  /** row: once per row, over its columns · column: once per figure column, over the rows of a fixed table. */
  each: 'row' | 'column';
  /** The columns over which an `each: column` rule runs. */
  columns: readonly string[];
  when?: Expression;
  holds?: Expression;
  filled: readonly string[];
  /** Where the fault is shown: a column id (each row) or a row id (each column). */
  at: string;
  message: MessageTemplate;
  todo: string;
  source: string;
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
